package dev.artrelay.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What a fuzz test begins with: the wire as it was captured, and the same with some of it spoilt, always in the same ways.
 *
 * <p>{@code JAZZER_FUZZ=1 ./mvnw test -Dtest='AliyunFuzzIT#json_is_read_or_refused' -Djazzer.instrument='dev.artrelay.**'} goes on
 * from there, led by what of our code is reached, for as long as {@code maxDuration} says; what it finds it puts beside the seeds.
 * A JVM fuzzes one test: of a whole class the first, and the others are skipped.
 */
public final class Mutants {

    private static final List<String> TOKENS = List.of("null", "true", "-1", "0", "1e999", "1e-999", "\"\"", "[", "]", "{", "}", ",", ":", "\"",
            "\\", "\\u0000", "\\ud83d", "\u0000", "%", "%zz", "&", "=", "99999999999999999999", "-0.0", "[[[[[[[[", "{\"a\":", "\ufeff", "雪", "..",
            "data:image/png;base64,", "https://", ".", "/", ";", " ");
    private static final List<String> HOSTILE = List.of("", " ", "null", "[]", "{}", "0", "\"\"", "[".repeat(50_000), "{\"a\":".repeat(50_000),
            "9".repeat(50_000), "{\"a\":1e999999999}", "{\"a\":" + "9".repeat(20_000) + "}", "{\"a\":1,\"a\":2}", "\u0000".repeat(64));

    private Mutants() {
    }

    /** Of all captured files in a folder of the resources. */
    public static Stream<Arguments> ofFolder(String folder, int each) {
        File[] files = new File("target/test-classes" + folder).listFiles((place, name) -> name.endsWith(".json"));
        if (files == null || files.length == 0) {
            throw new IllegalStateException("nothing was captured in " + folder);
        }
        return of(Stream.of(files).sorted().map(Mutants::bytes).toList(), each);
    }

    public static Stream<Arguments> ofTexts(int each, String... texts) {
        return of(Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList(), each);
    }

    /** Of each of these, itself and so many others. */
    public static Stream<Arguments> of(List<byte[]> seeds, int each) {
        Random random = new Random(42);
        List<byte[]> all = new ArrayList<>(seeds);
        HOSTILE.forEach(text -> all.add(text.getBytes(StandardCharsets.UTF_8)));
        for (byte[] seed : seeds) {
            for (int i = 0; i < each; i++) {
                byte[] spoilt = seed;
                for (int times = 1 + random.nextInt(4); times > 0; times--) {
                    spoilt = spoilt(spoilt, seeds.get(random.nextInt(seeds.size())), random);
                }
                all.add(spoilt);
            }
        }
        return all.stream().map(bytes -> Arguments.of((Object) bytes));
    }

    private static byte[] spoilt(byte[] seed, byte[] other, Random random) {
        int from = random.nextInt(seed.length + 1);
        int to = Math.min(seed.length, from + random.nextInt(24));
        byte[] head = Arrays.copyOf(seed, from);
        byte[] middle = Arrays.copyOfRange(seed, from, to);
        byte[] tail = Arrays.copyOfRange(seed, to, seed.length);
        return switch (random.nextInt(6)) {
            case 0 -> joined(head, tail);
            case 1 -> joined(head, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8), tail);
            case 2 -> joined(head, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8), middle, tail);
            case 3 -> joined(head, middle, middle, tail);
            case 4 -> joined(head, new byte[] {(byte) random.nextInt(256)}, tail);
            default -> joined(head, Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(File file) {
        try {
            return Files.readAllBytes(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
