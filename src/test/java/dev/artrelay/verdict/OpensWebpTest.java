package dev.artrelay.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpensWebpTest {

    @Test
    void a_code_in_a_webp_picture_is_read_as_any_other() throws IOException {
        try (InputStream picture = getClass().getResourceAsStream("/verdict/mountain.webp")) {
            Optional<String> content = new JudgeCode().read(picture.readAllBytes());

            assertEquals(Optional.of("https://example.com/menu/spring/2026-a1"), content);
        }
    }
}
