package dev.artrelay.edge;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as a query or a form carries them; of several values of one name the first counts. */
public final class UrlEncoded {

    private UrlEncoded() {
    }

    /** Reads {@code a=1&b=2}; null is none. */
    public static Map<String, String> read(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            int sign = pair.indexOf('=');
            String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
            String value = sign < 0 ? "" : decoded(pair.substring(sign + 1));
            if (!name.isEmpty()) {
                fields.putIfAbsent(name, value);
            }
        }
        return fields;
    }

    public static String write(Map<String, String> fields) {
        return fields.entrySet().stream().map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new MalformedBody("a field is not encoded as it should be");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
