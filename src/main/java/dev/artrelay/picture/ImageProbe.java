package dev.artrelay.picture;

/**
 * Tells what an image is by its first bytes, without decoding it.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG</a>, <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">JPEG</a>,
 *      <a href="https://www.rfc-editor.org/rfc/rfc9649">WebP</a>, <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF</a>
 */
public final class ImageProbe {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 25 * 1024 * 1024;
    static final long MAX_PIXELS = 50_000_000;
    static final int MAX_SIDE = 16_384;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private ImageProbe() {
    }

    /**
     * Looks at the header alone.
     *
     * @throws ImageRefused whatever the bytes are, if they are not an image within the limits
     */
    public static ImageFacts probe(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw ImageRefused.tooLarge("more than " + MAX_BYTES + " bytes");
        }
        ImageBytes image = new ImageBytes(bytes);
        if (image.starts(0, PNG)) {
            return png(image);
        }
        if (image.starts(0, JPEG)) {
            return JpegHeader.facts(image);
        }
        if (image.says(0, "RIFF") && image.says(8, "WEBP")) {
            return WebpHeader.facts(image);
        }
        if (image.says(0, "GIF87a") || image.says(0, "GIF89a")) {
            return facts(ImageType.GIF, image.littleShort(6), image.littleShort(8));
        }
        throw ImageRefused.noImage();
    }

    /**
     * The same for an image that was made here, which may be an SVG document too.
     *
     * @throws ImageRefused as {@link #probe} does
     */
    public static ImageFacts probeOwn(byte[] bytes) {
        return new ImageBytes(bytes).says(0, "<svg") ? SvgHeader.facts(bytes) : probe(bytes);
    }

    private static ImageFacts png(ImageBytes image) {
        if (image.bigInt(8) != 13 || !image.says(12, "IHDR")) {
            throw ImageRefused.broken("its header does not come first");
        }
        return facts(ImageType.PNG, image.bigInt(16), image.bigInt(20));
    }

    /** Within the limits; every side is below 2³², so nothing overflows. */
    static ImageFacts facts(ImageType type, long width, long height) {
        if (width == 0 || height == 0) {
            throw ImageRefused.broken("it has no size");
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
            throw ImageRefused.tooLarge(width + " × " + height + " pixels");
        }
        return new ImageFacts(type, (int) width, (int) height);
    }
}
