package dev.artrelay.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What picture is asked for, neutral to providers and dialects. What was not given is null: a provider's default is its own.
 *
 * @param content what a QR code is to say
 * @param contentImageUrl a picture of a QR code whose content is meant, if there is no content; where both are the same,
 *         what the code in the picture says, or the address itself if it leads to no picture
 * @param style id of a style or preset
 * @param images references to start from
 * @param options fields of one provider that have no neutral name, passed on as they are
 */
public record ImageRequest(String content, String contentImageUrl, String prompt, String negativePrompt, String style,
        List<Reference> images, Frame frame, Code code, Scan scan, Map<String, Object> options) {

    public ImageRequest {
        images = List.copyOf(images);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Is the content what the code in a picture says, as far as we know? */
    public boolean contentInPicture() {
        return contentImageUrl != null && (content == null || content.equals(contentImageUrl));
    }

    /** The same with this for the content of its code: as text, or in a picture. */
    public ImageRequest coded(String text, String picture) {
        return new ImageRequest(text, picture, prompt, negativePrompt, style, images, frame, code, scan, options);
    }

    /**
     * The same with another seed, where one was named; where none was, the provider draws another by itself.
     *
     * @param times how often it was changed before, from 1; each gives another
     */
    public ImageRequest reseeded(int times) {
        Long seed = frame.seed() == null ? null : Long.valueOf(frame.seed() > times ? frame.seed() - times : frame.seed() + times);
        return new ImageRequest(content, contentImageUrl, prompt, negativePrompt, style, images,
                new Frame(frame.aspectRatio(), frame.resolution(), frame.count(), seed), code, scan, options);
    }

    /** An input image: at a URL, stored by us under a name, or known to the provider by id; with what it shows. */
    public record Reference(String url, String stored, String fileId, String text) {
    }

    /**
     * The picture's frame.
     *
     * @param aspectRatio {@code 16:9}
     * @param resolution {@code 768x768}, or a provider's own word such as {@code 2K}
     */
    public record Frame(String aspectRatio, String resolution, Integer count, Long seed) {
        public static final Frame ANY = new Frame(null, null, null, null);
    }

    /** How the code in the picture is drawn; the words and numbers of contract and Ace Data Cloud's QR art. */
    public record Code(String errorCorrection, Double weight, String pixelStyle, String markerShape, String subMarker,
            Integer rotate, String position, Integer padding, Double paddingNoise, boolean shorten) {
        public static final Code ANY = new Code(null, null, null, null, null, null, null, null, null, false);
    }

    /** What is done about a code that does not scan: how strictly, how many more seeds, painted by whom at last. */
    public record Scan(Strictness strictness, int retries, String fallback) {
        public static final Scan REQUIRED = new Scan(Strictness.REQUIRE, 0, null);
    }

    public enum Strictness {
        /** Must scan, or the task fails. */
        REQUIRE,
        /** A verdict, and nothing else. */
        REPORT,
        OFF
    }
}
