package dev.artrelay.subscribe;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a client's webhooks are signed with, in the form of Standard Webhooks: {@code whsec_…}.
 *
 * @param current what a subscriber is to be told
 * @param older still valid, to be signed with as well: the one before a rotation
 * @param olderUntil when the one before the last rotation ends, or null
 */
public record SigningSecrets(String current, List<String> older, Instant olderUntil) {

    public SigningSecrets {
        older = List.copyOf(older);
    }

    /** All that sign, the current one first. */
    public List<String> all() {
        return Stream.concat(Stream.of(current), older.stream()).toList();
    }

    @Override
    public String toString() {
        return "SigningSecrets[…]";
    }
}
