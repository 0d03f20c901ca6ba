package dev.artrelay.studio;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints all styles, or those named, into a folder: a page with a thumbnail of each, which {@code GET /v1/styles} serves, and
 * with {@code -Dwhole=true} the whole pictures too.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.mainClass=dev.artrelay.studio.Gallery
 * -Dexec.args="src/main/resources/META-INF/resources/styles"}
 */
public final class Gallery {

    private static final int THUMBNAIL = 300;
    private static final float QUALITY = 0.8f;
    private static final String CONTENT = "https://example.com/menu/spring/2026-a1";

    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> asked = List.of(arguments).subList(1, arguments.length);
        List<Style> styles = StyleCatalog.all().stream().filter(style -> asked.isEmpty() || asked.contains(style.id())).toList();
        Gallery gallery = new Gallery(Files.createDirectories(Path.of(arguments[0])));
        styles.forEach(gallery::show);
        if (asked.isEmpty()) {
            Files.writeString(gallery.folder.resolve("index.html"), page(styles));
        }
    }

    private void show(Style style) {
        String content = Optional.ofNullable(System.getProperty("content")).orElse(CONTENT);
        Painting painting = new QrStudio().paint(Commission.of(content).styled(style.id()).seeded(Long.getLong("seed", 7)));
        System.out.printf("%s: version %d-%s, %d bytes %s%n", style.id(), painting.version(), painting.level(), painting.png().length,
                painting.remarks());
        try {
            jpeg(thumbnail(Reader.image(painting.png())), folder.resolve(style.id() + ".jpg"));
            if (Boolean.getBoolean("whole")) {
                Files.write(folder.resolve(style.id() + ".png"), painting.png());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static BufferedImage thumbnail(BufferedImage whole) {
        BufferedImage small = new BufferedImage(THUMBNAIL, THUMBNAIL, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(whole, 0, 0, THUMBNAIL, THUMBNAIL, null);
        graphics.dispose();
        return small;
    }

    private static void jpeg(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static String page(List<Style> styles) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>Artrelay: styles of the studio</title>
                <style>
                  body { font: 16px/1.4 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #222 }
                  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.5rem }
                  figure { margin: 0 } img { width: 100%%; height: auto } code { user-select: all }
                </style>
                <h1>Styles of the studio</h1>
                <p>Each says <code>%s</code>. Ask for one by its id: <code>"input": {"content": "…", "style": "%s"}</code></p>
                <main>
                %s</main>
                </html>
                """.formatted(CONTENT, styles.get(0).id(), styles.stream().map(Gallery::figure).collect(Collectors.joining()));
    }

    private static String figure(Style style) {
        return """
                <figure><img src="%1$s.jpg" width="300" height="300" loading="lazy" alt="%2$s">
                <figcaption><code>%1$s</code><br>%2$s · %3$s</figcaption></figure>
                """.formatted(style.id(), style.english(), style.chinese());
    }
}
