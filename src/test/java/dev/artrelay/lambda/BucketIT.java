package dev.artrelay.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.lambda.Functions.Kind;
import dev.artrelay.picture.SampleImages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of pictures in the bucket that the functions are given. */
class BucketIT extends RunningFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void what_comes_with_a_task_and_out_of_it_is_kept_served_and_forgotten() throws Exception {
        String id = functions.submit(key, body(null));
        assertEquals(List.of("artworks/d32/" + id + "/d32-input-0"), functions.objects(id));

        assertEquals(List.of(), functions.work(functions.wakesOf(id)));
        JsonNode picture = functions.task(key, id).at("/output/images/0");
        URI bucket = redirected(picture.path("url").asText());
        HttpResponse<byte[]> found = fetched(bucket);

        assertEquals(200, found.statusCode());
        assertEquals("image/png", found.headers().firstValue("content-type").orElse(null));
        assertEquals(picture.path("sha256").asText(), sha256(found.body()));

        assertEquals(204, functions.answer(Kind.API, "DELETE", "/v1/tasks/" + id, key, null).path("statusCode").asInt());
        assertEquals(404, open(picture.path("url").asText()).path("statusCode").asInt());
        assertEquals(404, fetched(bucket).statusCode());
        assertEquals(List.of(), functions.objects(id));
    }

    @Test
    void what_is_needed_for_an_hour_lies_where_it_is_removed_after_a_day() throws Exception {
        String id = functions.submit(key, body(3600));

        functions.work(functions.wakesOf(id));

        List<String> objects = functions.objects(id);
        assertTrue(objects.size() >= 2 && objects.stream().allMatch(each -> each.startsWith("artworks/d1/" + id + "/")), objects::toString);
    }

    private static String body(Integer retention) throws Exception {
        var body = JSON.createObjectNode();
        body.withObject("/input").put("content", "https://example.com/menu").withArray("images").addObject()
                .put("base64", Base64.getEncoder().encodeToString(SampleImages.png(640, 480)));
        return JSON.writeValueAsString(retention == null ? body : body.put("retention_seconds", retention));
    }

    private static URI redirected(String address) throws Exception {
        JsonNode answer = open(address);
        assertEquals(302, answer.path("statusCode").asInt(), answer.toString());
        return URI.create(answer.at("/multiValueHeaders/location/0").asText(answer.at("/multiValueHeaders/Location/0").asText()));
    }

    private static JsonNode open(String address) throws Exception {
        return functions.answer(Kind.API, "GET", URI.create(address).getPath(), null, null);
    }

    private static HttpResponse<byte[]> fetched(URI address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
