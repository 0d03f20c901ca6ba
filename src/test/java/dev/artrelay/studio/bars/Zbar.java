package dev.artrelay.studio.bars;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The outside reader: the command {@code zbarimg}. */
final class Zbar implements Scanner {

    static boolean installed() {
        try {
            return new ProcessBuilder("zbarimg", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public Optional<String> read(BufferedImage picture) {
        try {
            Path file = Files.createTempFile("code", ".png");
            try {
                ImageIO.write(picture, "png", file.toFile());
                return said(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<String> said(Path file) throws IOException {
        Process zbar = new ProcessBuilder("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
