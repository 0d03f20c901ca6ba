package dev.artrelay.client;

import dev.artrelay.store.Records;
import java.time.Instant;
import java.util.Optional;

/**
 * How often a client's webhook secret was renewed.
 *
 * @param number from 1
 * @param rotatedAt when it last was, or null if never
 */
record Generation(int number, Instant rotatedAt) {

    private static final Generation FIRST = new Generation(1, null);

    static String key(String client) {
        return "secret#" + client;
    }

    static Generation read(Optional<Records.Row> row) {
        return row.map(found -> found.text().split(" "))
                .map(parts -> new Generation(Integer.parseInt(parts[0]), Instant.parse(parts[1])))
                .orElse(FIRST);
    }

    Generation next(Instant now) {
        return new Generation(number + 1, now);
    }

    Records.Row row(String client) {
        return new Records.Row(key(client), null, number + " " + rotatedAt, null);
    }
}
