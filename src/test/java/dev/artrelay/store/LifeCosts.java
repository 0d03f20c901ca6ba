package dev.artrelay.store;

/** The write units of a task's life with one webhook, the same in the store's own words and in the whole application. */
public final class LifeCosts {

    /** Accepted 3, submitting, running, callback, finishing, succeeded 1 each, delivered 2. */
    public static final double BY_CALLBACK = 10;
    /** The same without the callback. */
    public static final double POLLED = 9;
    /** The answer to the submission is the picture: submitting, succeeded. */
    public static final double IN_THE_STUDIO = 7;

    private LifeCosts() {
    }
}
