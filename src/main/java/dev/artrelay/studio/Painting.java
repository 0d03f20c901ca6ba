package dev.artrelay.studio;

import dev.artrelay.qr.Level;
import java.util.List;
import java.util.Optional;

/**
 * A finished picture, which reads back as its content at native and at half scale.
 *
 * @param styleId the style painted, asked for or chosen; empty where a content image took its place
 * @param ignored options that had no effect
 * @param remarks short notes on choices made, for the task's journal
 */
public record Painting(
        byte[] png, int width, int height, String content, int version, Level level, long seed, Optional<String> styleId,
        List<Ignored> ignored, List<String> remarks) {

    /** An option that was not honoured, and why. */
    public record Ignored(String option, String reason) {}

    public Painting {
        ignored = List.copyOf(ignored);
        remarks = List.copyOf(remarks);
    }
}
