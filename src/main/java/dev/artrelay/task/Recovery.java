package dev.artrelay.task;

/** What can be done about a submission nobody knows the fate of. */
public enum Recovery {
    /** The provider takes the same attempt twice for one: ask again. */
    ASK_AGAIN,
    /** The provider can be asked what became of the attempt. */
    LOOK_UP,
    /** Only a callback can tell; failing that, the deadline. */
    AWAIT_CALLBACK
}
