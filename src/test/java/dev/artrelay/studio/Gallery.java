package dev.artrelay.studio;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Paints styles, all or those named, into a folder, and a contact sheet of them at 300 pixels each: {@code Gallery target/gallery [style…]}. */
public final class Gallery {

    private static final int THUMBNAIL = 300;
    private static final int COLUMNS = 5;

    private Gallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String content = Optional.ofNullable(System.getProperty("content")).orElse("https://example.com/menu/spring/2026-a1");
        List<String> asked = List.of(arguments).subList(1, arguments.length);
        List<Style> styles = StyleCatalog.all().stream().filter(style -> asked.isEmpty() || asked.contains(style.id())).toList();
        BufferedImage sheet = new BufferedImage(COLUMNS * THUMBNAIL, (styles.size() + COLUMNS - 1) / COLUMNS * THUMBNAIL, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < styles.size(); i++) {
            long start = System.nanoTime();
            Painting painting = new QrStudio().paint(Commission.of(content).styled(styles.get(i).id()).seeded(Long.getLong("seed", 7)));
            System.out.printf("%s %d ms, version %d-%s, %d bytes %s%n", styles.get(i).id(), (System.nanoTime() - start) / 1_000_000,
                    painting.version(), painting.level(), painting.png().length, painting.remarks());
            Files.write(folder.resolve(styles.get(i).id() + ".png"), painting.png());
            Graphics2D graphics = sheet.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(ImageIO.read(new ByteArrayInputStream(painting.png())),
                    i % COLUMNS * THUMBNAIL, i / COLUMNS * THUMBNAIL, THUMBNAIL, THUMBNAIL, null);
            graphics.dispose();
        }
        ImageIO.write(sheet, "png", folder.resolve("sheet.png").toFile());
    }
}
