package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.edge.Premises;
import dev.artrelay.protocol.acedata.AceDataJson;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Ace Data Cloud's addresses: everything is a {@code POST}, and of {@code /midjourney} a part is spoken here. */
@Singleton
class AceDataPremises implements Premises {

    static final int BODY_LIMIT = 4 << 20;
    static final String IMAGINE = "/midjourney/imagine";

    private static final Set<String> SPOKEN = Set.of("/qrart/generate", "/qrart/tasks", IMAGINE, "/midjourney/tasks");
    private static final Set<String> THEIRS_ALONE = Set.of("/midjourney/describe", "/midjourney/edits", "/midjourney/videos",
            "/midjourney/seed", "/midjourney/translate", "/midjourney/shorten");

    @Override
    public Optional<Set<String>> methods(String path) {
        return ours(path) ? Optional.of(SPOKEN.contains(path) ? Set.of("POST") : Set.of()) : Optional.empty();
    }

    static boolean ours(String path) {
        return path.startsWith("/qrart/") || path.startsWith("/midjourney/");
    }

    @Override
    public long largestBody() {
        return BODY_LIMIT;
    }

    @Override
    public Answer turnedAway(Reason reason, String path) {
        ErrorCode code = THEIRS_ALONE.contains(path) ? ErrorCode.API_NOT_IMPLEMENTED : ErrorCode.of(reason.status(), true);
        return Answer.json(code.status(), AceDataJson.bytes(ErrorEnvelope.of(code, code.message()).body()));
    }
}
