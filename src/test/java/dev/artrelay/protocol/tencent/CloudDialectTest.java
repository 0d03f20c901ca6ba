package dev.artrelay.protocol.tencent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.vod.v20180717.VodClient;
import com.tencentcloudapi.vod.v20180717.models.DescribeTaskDetailRequest;
import com.tencentcloudapi.vod.v20180717.models.DescribeTaskDetailResponse;
import com.tencentcloudapi.vod.v20180717.models.DescribeTasksRequest;
import com.tencentcloudapi.vod.v20180717.models.DescribeTasksResponse;
import com.tencentcloudapi.vod.v20180717.models.SortBy;
import com.tencentcloudapi.vod.v20180717.models.TaskSimpleInfo;
import com.tencentcloudapi.vod.v20180717.models.TimeRange;
import dev.artrelay.protocol.tencent.tc3.Scope;
import dev.artrelay.protocol.tencent.tc3.Signable;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cloud API from end to end, called by the official client and by hand. */
@QuarkusTest
@TestProfile(TencentStage.class)
class CloudDialectTest {

    private static final String CREATE = "{\"SubAppId\":1,\"ModelName\":\"OG\",\"ModelVersion\":\"image2.5_sunburst\",\"Prompt\":\"%s\"}";

    private Client client;

    @BeforeEach
    void become_a_client() {
        client = Client.fresh("signing");
    }

    @Test
    void the_official_client_makes_a_picture() throws Exception {
        String id = created(official(client), String.format(CREATE, "a cat"));
        client.settled(id);

        DescribeTaskDetailRequest request = new DescribeTaskDetailRequest();
        request.setTaskId(id);
        request.setSubAppId(1L);
        DescribeTaskDetailResponse detail = official(client).DescribeTaskDetail(request);
        assertEquals("FINISH", detail.getStatus());
        assertEquals("AigcImageTask", detail.getTaskType());
        assertTrue(Instant.parse(detail.getFinishTime()).isBefore(Instant.now().plusSeconds(1)));
        ObjectNode all = Wire.read(official(client).call("DescribeTaskDetail", "{\"TaskId\":\"" + id + "\"}"));
        assertEquals("OG", all.at("/Response/AigcImageTask/Input/ModelName").asText());
        assertEquals(2, all.at("/Response/AigcImageTask/Output/FileInfos").size());
    }

    @Test
    void the_official_client_may_leave_the_body_unsigned() throws Exception {
        ClientProfile profile = profile();
        profile.setUnsignedPayload(true);

        assertTrue(!created(official(client, profile), String.format(CREATE, "waits")).isEmpty());
    }

    @Test
    void the_official_example_is_accepted() throws Exception {
        String body = Wire.text("create.cloud").replace("mysession", "mysession-" + client.secretId());

        String id = created(official(client), body);

        ObjectNode again = Wire.read(signed(client, "CreateAigcImageTask", body).asString());
        assertEquals("InvalidParameterValue.SessionId", again.at("/Response/Error/Code").asText());
        assertTrue(!again.at("/Response/RequestId").asText().isEmpty());
        assertTrue(!id.isEmpty());
    }

    @Test
    void the_official_client_lists_pages_by_token() throws Exception {
        Set<String> made = new HashSet<>();
        for (int each = 0; each < 5; each++) {
            made.add(created(official(client), String.format(CREATE, "waits " + each)));
        }
        DescribeTasksRequest request = new DescribeTasksRequest();
        request.setLimit(2L);
        await().atMost(Duration.ofMinutes(1)).until(() -> listed(new DescribeTasksRequest()).size() == 5);

        Set<String> seen = new HashSet<>();
        String token;
        do {
            DescribeTasksResponse page = official(client).DescribeTasks(request);
            assertTrue(page.getTaskSet().length <= 2);
            Arrays.stream(page.getTaskSet()).forEach(task -> seen.add(task.getTaskId()));
            token = page.getScrollToken();
            request.setScrollToken(token);
        } while (!token.isEmpty());
        assertEquals(made, seen);
    }

    @Test
    void what_the_client_submitted_elsewhere_is_not_listed() throws Exception {
        String made = created(official(client), String.format(CREATE, "waits"));
        client.call().body("{\"input\":{\"content\":\"elsewhere\"}}").post("/v1/tasks").then().statusCode(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> client.call().get("/v1/tasks").jsonPath().getList("items").size() == 2);

        assertEquals(List.of(made), listed(new DescribeTasksRequest()).stream().map(TaskSimpleInfo::getTaskId).toList());
    }

    @Test
    void the_official_client_filters_by_status_and_time() throws Exception {
        String waiting = created(official(client), "{\"ModelName\":\"OG\",\"ModelVersion\":\"1\",\"Prompt\":\"waits\",\"SessionId\":\"s-1\",\"SessionContext\":\"c\"}");
        String done = created(official(client), String.format(CREATE, "a dog"));
        client.settled(done);
        await().atMost(Duration.ofMinutes(1)).until(() -> listed(new DescribeTasksRequest()).size() == 2);

        DescribeTasksRequest finished = new DescribeTasksRequest();
        finished.setStatus("FINISH");
        SortBy sort = new SortBy();
        sort.setField("CreateTime");
        sort.setOrder("Desc");
        finished.setSort(sort);
        assertEquals(List.of(done), listed(finished).stream().map(TaskSimpleInfo::getTaskId).toList());
        DescribeTasksRequest past = new DescribeTasksRequest();
        TimeRange range = new TimeRange();
        range.setBefore("2026-01-01T00:00:00+08:00");
        past.setCreateTime(range);
        assertEquals(List.of(), listed(past));
        DescribeTasksRequest files = new DescribeTasksRequest();
        files.setFileId("528xx124");
        assertEquals(List.of(), listed(files));
        TaskSimpleInfo first = listed(new DescribeTasksRequest()).stream().filter(task -> task.getTaskId().equals(waiting)).findFirst().orElseThrow();
        assertEquals("s-1", first.getSessionId());
        assertEquals("c", first.getSessionContext());
        assertEquals("AigcImageTask", first.getTaskType());
        assertEquals("", first.getFinishTime());
    }

    private List<TaskSimpleInfo> listed(DescribeTasksRequest request) throws TencentCloudSDKException {
        return Arrays.asList(official(client).DescribeTasks(request).getTaskSet());
    }

    @Test
    void what_goes_wrong_is_an_exception_of_the_official_client() {
        VodClient wrong = official(new Client("wrong", client.key().substring(0, client.key().length() - 1) + "!"));
        VodClient nobody = official(new Client("nobody", "ar_aaaaaaaaaaaaaaaa_secret"));

        assertEquals("AuthFailure.SignatureFailure", code(wrong, "DescribeTasks", "{}"));
        assertEquals("AuthFailure.SecretIdNotFound", code(nobody, "DescribeTasks", "{}"));
        assertEquals("InvalidParameterValue.TaskId", code(official(client), "DescribeTaskDetail", "{\"TaskId\":\"251007502-x\"}"));
        assertEquals("MissingParameter", code(official(client), "DescribeTaskDetail", "{}"));
        assertEquals("InvalidAction", code(official(client), "CreateAigcVideoTask", "{}"));
        assertEquals("InvalidParameterValue.Status", code(official(client), "DescribeTasks", "{\"Status\":\"DONE\"}"));
        assertEquals("InvalidParameterValue", code(official(client), "DescribeTasks", "{\"ScrollToken\":\"x\"}"));
        assertEquals("InvalidParameterValue", code(official(client), "DescribeTasks", "{\"Sort\":{\"Field\":\"FinishTime\"}}"));
        assertEquals("InvalidParameterValue", code(official(client), "DescribeTasks", "{\"CreateTime\":{\"After\":\"yesterday\"}}"));
        assertEquals("InvalidParameterValue", code(official(client), "DescribeTasks", "{\"Limit\":101}"));
        assertEquals("InvalidRequest", code(official(client), "DescribeTasks", "nothing"));
    }

    private static String code(VodClient client, String action, String body) {
        return assertThrows(TencentCloudSDKException.class, () -> client.call(action, body)).getErrorCode();
    }

    @Test
    void a_stranger_sees_nothing() throws Exception {
        String id = created(official(client), String.format(CREATE, "waits"));

        assertEquals("InvalidParameterValue.TaskId", code(official(Client.fresh("other")), "DescribeTaskDetail", "{\"TaskId\":\"" + id + "\"}"));
    }

    private static String created(VodClient client, String body) throws TencentCloudSDKException {
        return Wire.read(client.call("CreateAigcImageTask", body)).at("/Response/TaskId").asText();
    }

    private static VodClient official(Client client) {
        return official(client, profile());
    }

    private static VodClient official(Client client, ClientProfile profile) {
        return new VodClient(new Credential(client.secretId(), client.secretKey()), "ap-guangzhou", profile);
    }

    private static ClientProfile profile() {
        HttpProfile http = new HttpProfile();
        http.setProtocol("http://");
        http.setEndpoint("127.0.0.1:" + RestAssured.port);
        return new ClientProfile(ClientProfile.SIGN_TC3_256, http);
    }

    @ParameterizedTest
    @ValueSource(strings = {"content-type;host", "content-type;host;x-tc-action", "content-type;host;x-tc-action;x-tc-timestamp;x-tc-version"})
    void whatever_list_of_headers_is_signed_is_verified(String signed) {
        call(new Call(signed, "vod", "127.0.0.1:" + RestAssured.port, 0)).then().statusCode(200).body("Response.TaskSet.size()", is(0));
    }

    @Test
    void the_host_may_be_signed_without_its_port_and_the_service_be_any() {
        call(new Call("content-type;host", "127", "127.0.0.1", 0)).then().body("Response.Error", is((Object) null));
        call(new Call("content-type;host", "vod", "artrelay.example", 0)).then().body("Response.Error", is((Object) null));
        call(new Call("content-type;host", "vod", "elsewhere.example", 0)).then().body("Response.Error.Code", is("AuthFailure.SignatureFailure"));
    }

    @ParameterizedTest
    @CsvSource({"-290,false", "290,false", "-310,true", "310,true"})
    void a_signature_is_good_for_five_minutes(int seconds, boolean expired) {
        call(new Call("content-type;host", "vod", "127.0.0.1", seconds)).then().statusCode(200)
                .body("Response.Error.Code", expired ? is("AuthFailure.SignatureExpire") : is((Object) null));
    }

    @Test
    void who_does_not_sign_is_told_so() {
        given().contentType("application/json").body("{}").post("/").then().statusCode(200)
                .body("Response.Error.Code", is("AuthFailure.InvalidAuthorization")).body("Response.RequestId", not(is("")));
        given().contentType("application/json").header("Authorization", "TC3-HMAC-SHA256 nonsense").body("{}").post("/").then()
                .statusCode(200).body("Response.Error.Code", is("AuthFailure.InvalidAuthorization"));
        client.call().body("{}").post("/").then().statusCode(200).body("Response.Error.Code", is("MissingParameter"));
        client.call().header("X-TC-Action", "DescribeTasks").header("X-TC-Version", "2019-06-12").body("{}").post("/").then()
                .statusCode(200).body("Response.Error.Code", is("NoSuchVersion"));
    }

    @Test
    void other_addresses_are_not_ours() {
        client.call().body("{}").post("/nothing").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    private Response call(Call call) {
        return call.sent(client, "DescribeTasks", "{}");
    }

    private static Response signed(Client client, String action, String body) {
        return new Call("content-type;host", "vod", "127.0.0.1", 0).sent(client, action, body);
    }

    /** A request signed by hand, for this host, this many seconds from now. */
    private record Call(String signed, String service, String host, int seconds) {

        Response sent(Client client, String action, String body) {
            Instant time = Instant.now().plusSeconds(seconds);
            Map<String, String> headers = new HashMap<>(Map.of("x-tc-action", action, "x-tc-version", "2018-07-17",
                    "x-tc-timestamp", Long.toString(time.getEpochSecond())));
            RequestSpecification request = given().baseUri("http://127.0.0.1:" + RestAssured.port).headers(headers)
                    .contentType("application/json; charset=utf-8").body(body.getBytes(StandardCharsets.UTF_8));
            headers.put("content-type", "application/json; charset=utf-8");
            headers.put("host", host);
            Signable signable = new Signable(time.getEpochSecond(), headers::get, body.getBytes(StandardCharsets.UTF_8));
            return request.header("Authorization", Scope.at(time, service, signed.split(";"))
                    .authorization(client.secretId(), client.secretKey(), signable)).post("/");
        }
    }
}
