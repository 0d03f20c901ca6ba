package dev.artrelay.picture;

/** Reads the size of a WebP from its first chunk, of which there are three kinds. */
final class WebpHeader {

    private static final int FOURTEEN_BITS = 0x3FFF;

    private WebpHeader() {
    }

    static ImageFacts facts(ImageBytes image) {
        if (image.says(12, "VP8X")) {
            return facts(1 + image.littleTriple(24), 1 + image.littleTriple(27));
        }
        if (image.says(12, "VP8L")) {
            return lossless(image);
        }
        if (image.says(12, "VP8 ")) {
            return lossy(image);
        }
        throw ImageRefused.broken("its first chunk is of no known kind");
    }

    private static ImageFacts lossless(ImageBytes image) {
        if (image.byteAt(20) != 0x2F) {
            throw ImageRefused.broken("its signature is missing");
        }
        int bits = image.littleTriple(21);
        int height = bits >> 14 | image.byteAt(24) << 10;
        return facts(1 + (bits & FOURTEEN_BITS), 1 + (height & FOURTEEN_BITS));
    }

    private static ImageFacts lossy(ImageBytes image) {
        boolean keyFrame = (image.byteAt(20) & 1) == 0;
        if (!keyFrame || !image.starts(23, (byte) 0x9D, (byte) 0x01, (byte) 0x2A)) {
            throw ImageRefused.broken("it does not start with a key frame");
        }
        return facts(image.littleShort(26) & FOURTEEN_BITS, image.littleShort(28) & FOURTEEN_BITS);
    }

    private static ImageFacts facts(int width, int height) {
        return ImageProbe.facts(ImageType.WEBP, width, height);
    }
}
