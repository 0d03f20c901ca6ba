package dev.artrelay.simulation;

/** The table, the queue or the bucket could not be reached, and nothing is known of what it was told to do. */
final class Unreached extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreached(String what) {
        super(what, null, false, false);
    }
}
