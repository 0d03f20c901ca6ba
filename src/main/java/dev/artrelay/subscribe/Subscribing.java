package dev.artrelay.subscribe;

/** What became of the wish to subscribe. */
public sealed interface Subscribing {

    /** Done; the only time that the secret is told. */
    record Issued(Subscriber subscriber, SigningSecrets secrets) implements Subscribing {
    }

    /** Somebody has this URL already. */
    record Known(Subscriber subscriber) implements Subscribing {
    }

    /** There are {@link Subscribers#LIMIT}. */
    record TooMany() implements Subscribing {
    }
}
