package dev.artrelay.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.store.Records;
import java.time.Instant;

/** A key as it is remembered. */
record KeyRow(String id, String client, Double perSecond, Integer liveTasks, String createdAt) {

    static final String OWNER = "keys";

    private static final ObjectMapper JSON = new ObjectMapper();

    static String key(String id) {
        return "key#" + id;
    }

    static Records.Row of(ClientKey key) {
        KeyRow row = new KeyRow(key.id(), key.client(), key.limits().perSecond(), key.limits().liveTasks(),
                key.createdAt().toString());
        try {
            return new Records.Row(key(key.id()), OWNER, JSON.writeValueAsString(row), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static ClientKey read(Records.Row row) {
        try {
            KeyRow key = JSON.readValue(row.text(), KeyRow.class);
            return new ClientKey(key.id, key.client, new ClientKey.Limits(key.perSecond, key.liveTasks),
                    Instant.parse(key.createdAt));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the row of key " + row.key() + " cannot be read", e);
        }
    }
}
