package dev.artrelay.qr;

/** No code within the limits holds the content. */
public final class TooLong extends RuntimeException {

    private final int needed;
    private final int limit;

    TooLong(int needed, int limit) {
        super("needs %d bytes, %d fit".formatted(needed, limit), null, false, false);
        this.needed = needed;
        this.limit = limit;
    }

    /** Bytes that the content takes, headers included. */
    public int needed() {
        return needed;
    }

    /** Bytes that the largest allowed code holds. */
    public int limit() {
        return limit;
    }
}
