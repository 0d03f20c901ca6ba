package dev.artrelay.provider;

/**
 * How much of a provider we may use.
 *
 * @param inFlight tasks it may have at a time, over all our processes; 0 for any number
 * @param perSecond requests a second from one process; 0 for any number
 * @param callsAtOnce submissions under way at a time from one process; 0 for any number
 */
public record Quota(int inFlight, double perSecond, int callsAtOnce) {

    public static final Quota NONE = new Quota(0, 0, 0);
}
