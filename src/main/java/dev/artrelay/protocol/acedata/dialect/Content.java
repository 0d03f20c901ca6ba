package dev.artrelay.protocol.acedata.dialect;

import java.util.Locale;
import java.util.Map;

/** What a code of a type says. */
final class Content {

    private static final Map<String, String> SCHEMES = Map.of("email", "mailto:", "phone", "tel:", "sms", "smsto:");

    private Content() {
    }

    /** With the scheme that makes a scanner do something about it, unless it has one. */
    static String of(String type, String given) {
        String scheme = SCHEMES.get(type);
        boolean bare = scheme != null && given != null && !given.toLowerCase(Locale.ROOT).startsWith(scheme)
                && !(type.equals("sms") && given.toLowerCase(Locale.ROOT).startsWith("sms:"));
        return bare ? scheme + given.strip() : given;
    }
}
