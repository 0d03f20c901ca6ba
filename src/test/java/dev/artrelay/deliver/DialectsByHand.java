package dev.artrelay.deliver;

import java.util.List;

/** Dialects as CDI would find them. */
public final class DialectsByHand {

    private DialectsByHand() {
    }

    public static Dialects of(Dialect... dialects) {
        return new Dialects(List.of(dialects));
    }
}
