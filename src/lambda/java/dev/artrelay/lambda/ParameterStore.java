package dev.artrelay.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * The one call of SSM that a function needs. The SDK's client for it would add 6 MB to every function.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
 */
record ParameterStore(URI endpoint, Region region) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 10;

    /** The one of the region in which this function runs. */
    static ParameterStore ofFunction() {
        Region region = Region.of(System.getenv("AWS_REGION"));
        String host = "https://ssm." + region + "." + PartitionMetadata.of(region).dnsSuffix();
        return new ParameterStore(URI.create(Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_SSM")).orElse(host)), region);
    }

    /**
     * Name → value.
     *
     * @throws IllegalStateException if there is none of a name, or if they cannot be read
     */
    Map<String, String> values(Collection<String> names) {
        var all = List.copyOf(names);
        var values = new HashMap<String, String>();
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            JsonNode answer = getParameters(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
            answer.path("Parameters").forEach(one -> values.put(one.path("Name").asText(), one.path("Value").asText()));
        }
        if (!values.keySet().containsAll(all)) {
            throw new IllegalStateException("of the SSM parameters %s there are only %s".formatted(all, values.keySet()));
        }
        return values;
    }

    private JsonNode getParameters(List<String> names) {
        try {
            String body = JSON.writeValueAsString(Map.of("Names", names, "WithDecryption", true));
            var answer = HttpClient.newHttpClient().send(signed(body), BodyHandlers.ofByteArray());
            JsonNode json = JSON.readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("SSM refuses with %d: %s".formatted(answer.statusCode(), json));
            }
            return json;
        } catch (IOException e) {
            throw new IllegalStateException("SSM could not be reached at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest signed(String body) {
        var request = SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(endpoint)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonSSM.GetParameters")
                .build();
        var signed = AwsV4HttpSigner.create().sign(sign -> sign
                .identity(DefaultCredentialsProvider.builder().build().resolveCredentials())
                .request(request)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                .putProperty(AwsV4HttpSigner.REGION_NAME, region.id())).request();
        var http = HttpRequest.newBuilder(signed.getUri()).timeout(LIMIT).POST(BodyPublishers.ofString(body));
        signed.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                values.forEach(value -> http.header(name, value));
            }
        });
        return http.build();
    }
}
