package dev.artrelay.simulation;

import dev.artrelay.provider.Fallback;
import java.util.Optional;

/** Whoever paints over what cannot be scanned. Of some pictures nothing comes that could be. */
final class PaintsOver implements Fallback {

    static final String NAME = "painter";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<byte[]> paintOver(byte[] picture, String content) {
        return Inscribed.in(picture).map(code -> code.paintedOver(content).bytes());
    }
}
