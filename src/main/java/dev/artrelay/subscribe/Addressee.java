package dev.artrelay.subscribe;

/** Whom an attempt is meant for, as it is when the attempt is made. */
public sealed interface Addressee {

    /** There, and listening. */
    record Listening(SigningSecrets secrets) implements Addressee {
    }

    /**
     * Hears nothing any more.
     *
     * @param why {@code deleted} or {@code disabled}
     */
    record Closed(String why) implements Addressee {
    }
}
