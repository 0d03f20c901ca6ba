package dev.artrelay.subscribe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.artrelay.store.Records;

/** What rows of this package say: the names of components, times as in RFC 3339. To add a component is free. */
final class HooksJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HooksJson() {
    }

    static String text(Record value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws NotUnderstood if the row says what this release does not know
     */
    static <T extends Record> T read(Records.Row row, Class<T> type) {
        try {
            return JSON.readValue(row.text(), type);
        } catch (JsonProcessingException e) {
            throw new NotUnderstood(row.key(), e);
        }
    }
}
