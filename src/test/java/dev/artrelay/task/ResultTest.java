package dev.artrelay.task;

import static dev.artrelay.task.TaskFixtures.ARTWORKS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Result.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {

    private static final Picture LINK = Picture.at("https://upstream.example/1.png");
    private static final Picture BYTES = Picture.of(new byte[] {1});

    @Test
    void is_safe_on_a_row_if_all_its_pictures_are_links() {
        assertTrue(Result.of(List.of(LINK, LINK)).linked());
        assertFalse(Result.of(List.of(LINK, BYTES)).linked());
    }

    @Test
    void shows_the_providers_fields_in_their_order_and_knows_null() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List.of("zoom", "seed", "image_id", "cost", "actions").forEach(name -> fields.put(name, null));

        Result result = new Result(List.of(LINK), null, List.of(), fields, List.of());

        assertEquals(List.copyOf(fields.keySet()), List.copyOf(Output.of(result, ARTWORKS).upstream().keySet()));
    }

    @Test
    void cannot_be_changed() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("seed", 1));
        Result result = new Result(List.of(LINK), null, List.of(), fields, List.of());

        fields.put("seed", 2);

        assertEquals(1, result.upstream().get("seed"));
        assertThrows(UnsupportedOperationException.class, () -> result.upstream().put("seed", 3));
    }
}
