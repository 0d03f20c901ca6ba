package dev.artrelay.wellness;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.store.Records.Row;
import java.time.Instant;

/**
 * A provider is unwell.
 *
 * @param reason class of its last fault, as in {@link ProviderFault#word}
 * @param until when it counts as well again, unless somebody says so once more
 */
public record Illness(String provider, String reason, Instant until) {

    private static final String KEY = "unwell#";
    private static final String ACCOUNT = "account";

    static String key(String provider) {
        return KEY + provider;
    }

    static Illness of(Row row) {
        return new Illness(row.key().substring(KEY.length()), row.text(), row.goneAt());
    }

    Row row() {
        return new Row(key(provider), null, reason, until);
    }

    /** It refuses our account, and may be in the best of health for others. */
    public boolean ofAccount() {
        return reason.equals(ACCOUNT);
    }
}
