package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flood of callbacks meets a limit of its own. */
class ThrottleTest {

    private final Template template = Template.of("template.yaml");

    @Test
    void the_route_of_callbacks_is_limited_apart_from_the_others_and_made_before_its_limit() {
        Map<String, Object> stage = template.resources("AWS::ApiGatewayV2::Stage").get("ApiStage");
        Object callbacks = Template.at(template.resources("AWS::ApiGatewayV2::Route").get("CallbackRoute"), "Properties").get("RouteKey");

        Map<String, Object> limited = Template.at(stage, "Properties", "RouteSettings");

        assertEquals(Set.of(callbacks), limited.keySet());
        assertTrue(Template.map(limited.get(callbacks)).keySet().containsAll(Set.of("ThrottlingRateLimit", "ThrottlingBurstLimit")));
        assertTrue(Template.many(stage.get("DependsOn")).contains("CallbackRoute"));
    }
}
