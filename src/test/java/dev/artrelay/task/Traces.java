package dev.artrelay.task;

/** The trace that the standard speaks of. */
public final class Traces {

    public static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    public static final String PARENT = "00f067aa0ba902b7";
    public static final Trace EXAMPLE = new Trace(ID, PARENT, true);

    private Traces() {
    }
}
