package dev.artrelay.artwork;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A link to a picture as upstreams write them: with spaces, brackets and letters of any script. */
final class PictureUrl {

    private static final Pattern TO_ESCAPE = Pattern.compile("[^\\x21-\\x7E]+|[\"<>\\\\^`{|}]|%(?![0-9A-Fa-f]{2})");

    private PictureUrl() {
    }

    /** As a URI, with what may not stand in one escaped. */
    static URI read(String url) {
        try {
            return new URI(TO_ESCAPE.matcher(url.strip()).replaceAll(PictureUrl::escaped));
        } catch (URISyntaxException unreadable) {
            throw new Unavailable("the link to the image is no URL", false, unreadable);
        }
    }

    private static String escaped(MatchResult found) {
        StringBuilder text = new StringBuilder();
        for (byte each : found.group().getBytes(StandardCharsets.UTF_8)) {
            text.append("%%%02X".formatted(each & 0xFF));
        }
        return text.toString();
    }
}
