package dev.artrelay.protocol.v1.body;

import java.util.Locale;

/** Java's names as the wire spells them. */
final class Names {

    private Names() {
    }

    static String snake(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Of a violation: {@code input.images[0].fileId}, {@code tags[0].<list element>}. */
    static String path(Object violated) {
        return snake(violated.toString().replace(".<list element>", ""));
    }
}
