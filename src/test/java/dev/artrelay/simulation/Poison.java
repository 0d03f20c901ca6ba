package dev.artrelay.simulation;

import dev.artrelay.task.ImageRequest;

/** What is wrong with some tasks, for ever: a step that cannot be done, or that no worker survives. */
enum Poison {

    NONE, SUBMIT_THROWS, SUBMIT_KILLS, LOOK_THROWS, LOOK_KILLS, READ_THROWS, READ_KILLS, KEEP_THROWS, KEEP_KILLS, TELL_THROWS,
    TELL_KILLS;

    /** The prompt says it. */
    static Poison of(ImageRequest request) {
        return valueOf(request.prompt());
    }

    boolean spoils(String step) {
        return name().startsWith(step);
    }

    boolean kills() {
        return name().endsWith("KILLS");
    }

    /** It happens here, if it is this step that is poisoned. */
    void taken(String step, Fleet fleet) {
        if (spoils(step)) {
            if (kills()) {
                fleet.crash(fleet.acting());
            }
            throw new IllegalStateException("poisoned");
        }
    }
}
