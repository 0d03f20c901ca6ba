package dev.artrelay.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture with a code in it, written behind its pixels where the stand-in for decoders reads it.
 *
 * @param maker whose picture it is
 * @param touched {@code as-made}, {@code mended} or {@code painted}
 * @param says what the code says
 */
record Inscribed(Legible legible, String maker, String touched, String says) {

    private static final String AS_MADE = "as-made";
    private static final int PARTS = 4;

    static Inscribed made(Legible legible, String maker, String says) {
        return new Inscribed(legible, maker, AS_MADE, says);
    }

    /** Nothing if there is no code in it. */
    static Optional<Inscribed> in(byte[] picture) {
        int length = Samples.PICTURE.length;
        if (picture.length <= length || !Arrays.equals(Samples.PICTURE, Arrays.copyOf(picture, length))) {
            return Optional.empty();
        }
        String[] words = new String(picture, length, picture.length - length, StandardCharsets.UTF_8).split(" ", PARTS);
        return Optional.of(new Inscribed(Legible.valueOf(words[0]), words[1], words[2], words[3]));
    }

    byte[] bytes() {
        byte[] text = (legible + " " + maker + " " + touched + " " + says).getBytes(StandardCharsets.UTF_8);
        byte[] picture = Arrays.copyOf(Samples.PICTURE, Samples.PICTURE.length + text.length);
        System.arraycopy(text, 0, picture, Samples.PICTURE.length, text.length);
        return picture;
    }

    boolean asMade() {
        return touched.equals(AS_MADE);
    }

    boolean mended() {
        return touched.equals("mended");
    }

    /** Can it be scanned, for this content where one is expected? */
    boolean scans(String expected) {
        return legible.scannable && (expected == null || expected.equals(says));
    }

    Optional<Inscribed> mendedFor(String content) {
        return legible.mendable() && says.equals(content) ? Optional.of(new Inscribed(Legible.WELL, maker, "mended", says))
                : legible == Legible.STUBBORN ? Optional.of(new Inscribed(legible, maker, "mended", says)) : Optional.empty();
    }

    Inscribed paintedOver(String content) {
        return new Inscribed(legible == Legible.NEVER ? Legible.NEVER : Legible.WELL, maker, "painted", content);
    }
}
