package dev.artrelay.studio;

/** A commission that nobody could paint; the field and the message are for whoever sent it. */
public final class Unpaintable extends RuntimeException {

    private final String field;

    public Unpaintable(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
