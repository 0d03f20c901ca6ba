package dev.artrelay.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each in a process of its own with no more heap than it is promised to do with. */
class HeapTest {

    @Test
    void pictures_are_painted_in_64_megabytes() throws Exception {
        assertDone("-Xmx64m", "paint", "768", "1");
    }

    /** Of 512 MB the rest is the machine's own, the code's, and the sockets'. */
    @Test
    void a_function_of_512_megabytes_paints_judges_and_repairs_the_largest_canvas_by_two_hands() throws Exception {
        assertDone("-Xmx320m", "all", String.valueOf(Commission.LARGEST_SIDE), "2");
    }

    private static void assertDone(String heap, String... arguments) throws Exception {
        Process child = new ProcessBuilder(Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap,
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), InLittleMemory.class.getName()), Stream.of(arguments)).toList())
                .redirectErrorStream(true).start();
        List<String> said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

        assertTrue(child.waitFor() == 0 && said.get(said.size() - 1).startsWith("done in "), () -> String.join("\n", said));
    }
}
