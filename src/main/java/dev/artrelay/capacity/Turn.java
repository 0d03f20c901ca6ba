package dev.artrelay.capacity;

import dev.artrelay.store.Records.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whose turn it was last at a provider, and when. */
record Turn(String provider, String client, Instant at) {

    Turn {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    static String key(String provider) {
        return "turn#" + provider;
    }

    static Turn of(Row row) {
        String[] text = row.text().split(" ");
        return new Turn(row.key().substring(row.key().indexOf('#') + 1), text[0], Instant.ofEpochMilli(Long.parseLong(text[1])));
    }

    Row row() {
        return new Row(key(provider), null, client + " " + at.toEpochMilli(), null);
    }
}
