package dev.artrelay.simulation;

/** What can go wrong, and how often of its opportunities it usually does where it does at all. */
enum Fault {

    /** A process dies at an await: its continuations are dropped, what it has sent arrives or not. */
    CRASH(0.02),
    /** A process stands still, is taken for dead, and goes on later where it was. */
    FREEZE(0.008),
    /** The table did what it was told, and its answer was lost. */
    LOST_REPLY(0.02),
    THROTTLING(0.03),
    /** An index is up to a minute old. */
    STALE_INDEX(0.4),
    LOST_WAKE(0.2),
    DOUBLE_WAKE(0.2),
    LATE_WAKE(0.2),
    MISSED_SWEEP(0.3),
    /** A machine's clock is wrong, by up to half a minute; not by chance, but as its history has it. */
    WRONG_CLOCK(0),

    /** The upstream cannot be connected to. */
    REFUSED(0.2),
    BUSY(0.2),
    /** It says that it is busy, and does it all the same. */
    BUSY_BUT_DOES(0.2),
    ARREARS(0.05),
    REJECTED(0.05),
    /** It answers 5xx, and has taken the submission or not. */
    BROKEN(0.1),
    TIME_OUT_AFTER_ACCEPT(0.1),
    WRONG_BODY(0.1),
    NEVER_DONE(0.1),
    NEVER_CALLS(0.3),
    EARLY_CALLBACK(0.3),
    LATE_CALLBACK(0.3),
    DOUBLE_CALLBACK(0.3),
    FORGED_CALLBACK(0.5),
    NOT_FOUND_AFTER_SUCCESS(0.2),
    GOES_BACKWARDS(0.3),

    NO_PICTURE(0.2),
    NOT_A_PICTURE(0.05),
    /** A client's own picture, at its host. */
    ORIGINAL_GONE(0.2),
    ORIGINAL_SLOW(0.2),

    SUBSCRIBER_SLOW(0.2),
    SUBSCRIBER_BROKEN(0.3),
    SUBSCRIBER_REDIRECTS(0.1),
    SUBSCRIBER_GONE(0.1),
    /** It takes what it is sent, and answers with more than anybody reads. */
    SUBSCRIBER_HUGE(0.2),
    SUBSCRIBER_ASKS_FOR_TIME(0.1),
    SUBSCRIBER_UNREACHABLE(0.1);

    final double usual;

    Fault(double usual) {
        this.usual = usual;
    }
}
