package dev.artrelay.egress;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, whatever its status.
 *
 * @param headers by name in lower case; the first of several values
 */
public record EgressResponse(int status, Map<String, String> headers, byte[] body) {

    public EgressResponse {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean successful() {
        return status / 100 == 2;
    }
}
