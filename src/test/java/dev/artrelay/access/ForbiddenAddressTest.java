package dev.artrelay.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.access.Entrance.Dialect;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.TaskId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever address a client names in whichever dialect leads outside, or is refused by the name of its field. */
@QuarkusTest
@TestProfile(Frontage.class)
class ForbiddenAddressTest {

    private static final String INSIDE = "https://169.254.169.254/latest/meta-data";
    private static final String OUTSIDE = "https://8.8.8.8/latest/meta-data";
    private static final String OBJECTION = "must not lead to a private, local or reserved address";

    @Inject
    Tasks tasks;

    private Person person;

    /** Every field of a submission that takes an address, which {@code $task} stands for. */
    static Stream<Arguments> fields() {
        return Stream.of(
                v1("webhook.url", "{'input':{'content':'new'},'webhook':{'url':'$task'}}"),
                v1("input.content_image_url", "{'input':{'content_image_url':'$task'}}"),
                v1("input.images[0].url", "{'input':{'content':'new','images':[{'url':'$task'}]}}"),
                field("callback_url", Dialect.ACE, "/qrart/generate", "{'type':'text','content':'new','prompt':'a lake','callback_url':'$task'}"),
                field("content_image_url", Dialect.ACE, "/qrart/generate", "{'type':'link','content_image_url':'$task','prompt':'a lake','async':true}"),
                field("callback_url", Dialect.ACE, "/midjourney/imagine", "{'prompt':'a lake','callback_url':'$task'}"),
                field("mask", Dialect.ACE, "/midjourney/imagine", "{'action':'variation_region','image_id':'1','mask':'$task','async':true}"),
                field("call_back", Dialect.ALIYUN, "/submitTask", "text=new&style_id=1&call_back=$task"),
                field("qr_code_url", Dialect.ALIYUN, "/submitTask", "qr_code_url=$task&style_id=1"),
                field("url", Dialect.RELAY, "/tencent-vod/v1/aigc-image",
                        "{'model_name':'GEM','model_version':'2.5','prompt':'a lake','file_infos':[{'type':'Url','url':'$task'}]}"),
                field("Url", Dialect.CLOUD, "/",
                        "{'SubAppId':1,'ModelName':'GEM','ModelVersion':'2.5','Prompt':'a lake','FileInfos':[{'Type':'Url','Url':'$task'}]}"),
                field("url", Dialect.CHAOSHU, "/QRapi/api/v1/QRcode/generate", "type=upload_file&prompt=a&url=$task"));
    }

    @BeforeEach
    void come_in() {
        person = Person.fresh();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void an_address_that_leads_inside_is_refused_and_nothing_is_kept(String field, Entrance entrance) {
        Response answer = entrance.call(person.key(), INSIDE);

        String told = answer.headers() + "\n" + answer.asString();
        assertTrue(told.contains(field) && told.contains(OBJECTION), told);
        assertEquals(List.of(), kept());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void one_that_leads_outside_is_taken(String field, Entrance entrance) {
        Response answer = entrance.call(person.key(), OUTSIDE);

        assertEquals(1, kept().size(), () -> field + ": " + answer.headers() + "\n" + answer.asString());
    }

    private List<TaskId> kept() {
        return tasks.list(person.name(), null, 100).await().indefinitely();
    }

    private static Arguments v1(String field, String body) {
        return field(field, Dialect.V1, "/v1/tasks", body.replaceFirst("\\{", "{'model':'studio/qr',"));
    }

    private static Arguments field(String name, Dialect dialect, String path, String body) {
        Map<String, String> headers = dialect == Dialect.CLOUD
                ? Map.of("X-TC-Action", "CreateAigcImageTask", "X-TC-Version", "2018-07-17") : Map.of();
        return Arguments.of(name, new Entrance("POST " + path, dialect, path, body.replace('\'', '"'), headers));
    }
}
