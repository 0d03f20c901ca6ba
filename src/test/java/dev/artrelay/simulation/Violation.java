package dev.artrelay.simulation;

/** Something that must hold did not. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    Violation(String message) {
        super(message);
    }
}
