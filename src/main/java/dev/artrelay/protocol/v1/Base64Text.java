package dev.artrelay.protocol.v1;

import java.util.Base64;

/** Bytes as text in JSON. */
final class Base64Text {

    private Base64Text() {
    }

    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }

    static boolean valid(String text) {
        try {
            return bytes(text).length > 0 || text.isEmpty();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
