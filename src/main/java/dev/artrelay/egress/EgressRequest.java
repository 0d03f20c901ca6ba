package dev.artrelay.egress;

import java.net.URI;
import java.util.Map;

/**
 * A request to a URL that somebody handed us.
 *
 * @param headers beside {@code Host}, {@code Content-Length} and {@code User-Agent}, which are the egress's to set
 */
public record EgressRequest(String method, URI uri, Map<String, String> headers, byte[] body, Limits limits) {

    public EgressRequest {
        headers = Map.copyOf(headers);
    }

    public static EgressRequest get(URI uri, Limits limits) {
        return new EgressRequest("GET", uri, Map.of(), new byte[0], limits);
    }

    public static EgressRequest post(URI uri, Map<String, String> headers, byte[] body, Limits limits) {
        return new EgressRequest("POST", uri, headers, body, limits);
    }
}
