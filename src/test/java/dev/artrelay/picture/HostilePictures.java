package dev.artrelay.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that were made to hurt whoever opens them, each named after how. */
public final class HostilePictures {

    private static final Path FOLDER = Path.of("target/test-classes/picture/hostile");

    private HostilePictures() {
    }

    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.forEach(file -> all.put(file.getFileName().toString(), bytes(file)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return all;
    }

    public static byte[] named(String name) {
        return bytes(FOLDER.resolve(name));
    }

    /** Those that are small in both ways: opened in no time. */
    static List<byte[]> small() {
        return all().entrySet().stream().filter(each -> each.getValue().length <= 2_000 && !each.getKey().contains("2048"))
                .map(Map.Entry::getValue).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
