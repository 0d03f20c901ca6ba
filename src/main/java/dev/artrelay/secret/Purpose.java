package dev.artrelay.secret;

import java.nio.charset.StandardCharsets;

/**
 * What a derived value is for; no value is good for two purposes.
 *
 * <p>The label goes into every derivation: to change one revokes all that was ever made for its purpose. Renaming the
 * constant does not.
 */
public enum Purpose {

    /** The secret half of a client's API key. */
    API_KEY("api-key"),

    /** The short-lived token that a dialect hands to a client in exchange for its key. */
    CLIENT_TOKEN("client-token"),

    /** The token in a callback URL. */
    CALLBACK("callback"),

    /** The signature of a listing's cursor. */
    CURSOR("cursor"),

    /** The secret that signs a client's webhooks. */
    WEBHOOK("webhook"),

    /** The secret that signs what a standing subscriber is sent. */
    SUBSCRIBER("subscriber"),

    /** The unguessable part of an artwork's link. */
    ARTWORK("artwork"),

    /** What tells the codes of short links from made-up ones. */
    SHORT_LINK("short-link");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    byte[] label() {
        return label.getBytes(StandardCharsets.UTF_8);
    }
}
