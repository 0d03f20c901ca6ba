package dev.artrelay.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Opens foreign image files, with no more pixels than memory has room for. Slow: to be asked on a workbench. */
public final class ImageDecoder {

    /** The most pixels of a file that is opened, and not only passed on. */
    public static final long MAX_PIXELS = 25_000_000;

    private static final long MEMORY = Runtime.getRuntime().maxMemory();
    /** Beyond this every second pixel is read, or every third: 16 megapixels, or fewer where twelve bytes of each would fill a fifth of the heap. */
    private static final long KEPT = Math.min(16L << 20, MEMORY / 64);
    /** Of formats that are held whole while they are read, in four bytes a pixel: a quarter of the heap. */
    private static final long HELD = MEMORY / 16;
    private static final int SCANS = 100;

    private ImageDecoder() {
    }

    /**
     * The first frame, as the file has it: transparency and all.
     *
     * @throws ImageRefused whatever the bytes are, if they are no image within the limits that can be opened
     */
    public static BufferedImage decode(byte[] bytes) {
        ImageFacts facts = ImageProbe.probe(bytes);
        limit(facts.width(), facts.height(), facts.type());
        if (facts.type() == ImageType.JPEG && JpegHeader.scans(bytes) > SCANS) {
            throw ImageRefused.broken("it has more than " + SCANS + " scans");
        }
        try (ImageInputStream in = stream(bytes, facts.type())) {
            return read(reader(facts.type()), in, facts.type());
        } catch (ImageRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw ImageRefused.broken("it cannot be opened");
        }
    }

    private static ImageInputStream stream(byte[] bytes, ImageType type) {
        return type == ImageType.WEBP ? new EndingStream(bytes) : new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    }

    private static ImageReader reader(ImageType type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mimeType());
        if (!readers.hasNext()) {
            throw ImageRefused.broken(type + " cannot be opened here");
        }
        return readers.next();
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in, ImageType type) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            limit(width, height, type);
            int every = (int) Math.ceil(Math.sqrt((double) width * height / KEPT));
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static void limit(int width, int height, ImageType type) {
        ImageProbe.facts(type, width, height);
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS || type == ImageType.WEBP && pixels > HELD) {
            throw ImageRefused.tooLarge(width + " × " + height + " pixels");
        }
    }
}
