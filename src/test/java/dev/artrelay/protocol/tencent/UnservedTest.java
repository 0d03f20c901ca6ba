package dev.artrelay.protocol.tencent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.artrelay.local.DynamoDbLocal;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody is set up who makes pictures, and the studio makes none. */
@QuarkusTest
@TestProfile(UnservedTest.Nobody.class)
class UnservedTest {

    private static final String BODY = "{\"model_name\":\"GEM\",\"model_version\":\"2.5\",\"prompt\":\"a cat\"}";

    @Test
    void a_picture_is_refused_at_once_in_both_forms() {
        Client client = Client.fresh("unserved");

        client.create(BODY).then().statusCode(200).body("Response.Error.Code", is("InvalidParameter"))
                .body("Response.Error.Message", containsString("No provider"));
        client.call().header("X-TC-Action", "CreateAigcImageTask").header("X-TC-Version", "2018-07-17").body(BODY).post("/").then()
                .statusCode(200).body("Response.Error.Code", is("InvalidParameter"));
    }

    /** No credentials. */
    public static final class Nobody implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("artrelay.public-url", "https://artrelay.example");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(DynamoDbLocal.Resource.class));
        }
    }
}
