package dev.artrelay.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a provider made, before anything of it is copied.
 *
 * @param text a textual result, or null
 * @param actions follow-ups that the provider offers
 * @param upstream the provider's own result, known fields only, fit for the client's eyes
 * @param remarks short notes for the journal on how it was made
 */
public record Result(List<Picture> images, String text, List<String> actions, Map<String, Object> upstream,
        List<String> remarks) {

    public Result {
        images = List.copyOf(images);
        actions = List.copyOf(actions);
        upstream = Collections.unmodifiableMap(new LinkedHashMap<>(upstream));
        remarks = List.copyOf(remarks);
    }

    public static Result of(List<Picture> images) {
        return new Result(images, null, List.of(), Map.of(), List.of());
    }

    /** Can a crash lose nothing of it? Bytes at hand are not kept on a row: their maker paints them again. */
    public boolean linked() {
        return images.stream().allMatch(Picture::linked);
    }

    /** An image to be kept: where it can be fetched, or its bytes. Exactly one of the two. */
    public record Picture(String url, byte[] bytes) {

        public static Picture at(String url) {
            return new Picture(url, null);
        }

        public static Picture of(byte[] bytes) {
            return new Picture(null, bytes);
        }

        public boolean linked() {
            return url != null;
        }
    }
}
