package dev.artrelay.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatBodyTest {

    private static final String PARTS = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n你好\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n\r\n--x--\r\n";

    @Test
    void the_same_fields_are_read_however_they_are_written() {
        Map<String, String> fields = Map.of("a", "你好");

        assertEquals(fields, read("application/x-www-form-urlencoded; charset=UTF-8", "a=%E4%BD%A0%E5%A5%BD&b=&a=other"));
        assertEquals(fields, read("application/json", "{\"a\":\"你好\",\"b\":\" \",\"c\":null}"));
        assertEquals(fields, read(null, " {\"a\":\"你好\"}"));
        assertEquals(fields, read(null, "a=%E4%BD%A0%E5%A5%BD"));
        assertEquals(fields, read("multipart/form-data; boundary=x", PARTS));
        assertEquals(Map.of(), read("application/json", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"application/json|{", "application/json|[]", "application/json|{} {}", "text/plain|{\"a\":{}}",
        "application/x-www-form-urlencoded|a=%zz", "multipart/form-data|--x"})
    void what_cannot_be_read_is_malformed(String type, String body) {
        assertThrows(MalformedBody.class, () -> read(type, body));
    }

    @Test
    void files_are_not_taken() {
        String file = PARTS.replace("name=\"a\"", "name=\"a\"; filename=\"a.png\"");

        assertEquals("a must be text, not a file", assertThrows(MalformedBody.class,
                () -> read("multipart/form-data; boundary=x", file)).getMessage());
    }

    private static Map<String, String> read(String type, String body) {
        return new FlatBody(type, body.getBytes(StandardCharsets.UTF_8)).fields();
    }
}
