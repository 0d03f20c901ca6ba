package dev.artrelay.picture;

/** Finds the frame header of a JPEG among its segments. */
final class JpegHeader {

    private static final int FILL = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private JpegHeader() {
    }

    static ImageFacts facts(ImageBytes image) {
        int at = 2;
        while (true) {
            if (image.byteAt(at) != FILL) {
                throw ImageRefused.broken("a marker is missing");
            }
            int marker = image.byteAt(at + 1);
            if (marker == FILL) {
                at++;
            } else if (frame(marker)) {
                return ImageProbe.facts(ImageType.JPEG, image.bigShort(at + 7), image.bigShort(at + 5));
            } else if (marker == START_OF_SCAN || marker == END_OF_IMAGE) {
                throw ImageRefused.broken("it has no frame header");
            } else {
                at += 2 + (alone(marker) ? 0 : length(image, at + 2));
            }
        }
    }

    /** How often the picture is gone over; a byte of its data is never taken for a marker. */
    static int scans(byte[] bytes) {
        int scans = 0;
        for (int at = 1; at < bytes.length; at++) {
            scans += (bytes[at] & 0xFF) == START_OF_SCAN && (bytes[at - 1] & 0xFF) == FILL ? 1 : 0;
        }
        return scans;
    }

    /** At least two bytes, its own: each round goes on, and the end of the file ends them. */
    private static int length(ImageBytes image, int at) {
        int length = image.bigShort(at);
        if (length < 2) {
            throw ImageRefused.broken("a segment has no length");
        }
        return length;
    }

    /** SOF0 to SOF15, but for the three in between that are something else. */
    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Markers without a segment. */
    private static boolean alone(int marker) {
        return marker >= 0xD0 && marker <= 0xD8 || marker == 0x01;
    }
}
