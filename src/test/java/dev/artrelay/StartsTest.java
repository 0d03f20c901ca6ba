package dev.artrelay;

import static io.restassured.RestAssured.get;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.local.ElasticMq;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
@QuarkusTestResource(ElasticMq.Resource.class)
class StartsTest {

    @Test
    void says_that_it_is_ready() {
        get("/q/health/ready").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/swagger-ui/"})
    void shows_its_documentation(String path) {
        get(path).then().statusCode(200);
    }
}
