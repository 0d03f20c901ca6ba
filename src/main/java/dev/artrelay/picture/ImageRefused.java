package dev.artrelay.picture;

import java.io.Serial;

/** These bytes are no image that we pass on; the message may be shown to a client. */
public final class ImageRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean tooLarge;

    private ImageRefused(String why, boolean tooLarge) {
        super(why, null, false, false);
        this.tooLarge = tooLarge;
    }

    static ImageRefused noImage() {
        return new ImageRefused("not a PNG, JPEG, WebP or GIF image", false);
    }

    static ImageRefused broken(String what) {
        return new ImageRefused("a broken image: " + what, false);
    }

    static ImageRefused tooLarge(String what) {
        return new ImageRefused("too large an image: " + what, true);
    }

    /** It is an image, but larger than we take. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
