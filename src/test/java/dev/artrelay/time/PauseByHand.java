package dev.artrelay.time;

/** Pauses as CDI would give them. */
public final class PauseByHand {

    private PauseByHand() {
    }

    /** Time passes. */
    public static Pause inEarnest() {
        return Clocks.pause();
    }
}
