package dev.artrelay.access;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One way of calling one route; {@code $task} in its path and body stands for the task, or the webhook, that is called about.
 *
 * @param route as in {@link Routes}
 */
record Entrance(String route, Dialect dialect, String path, String body, Map<String, String> headers) {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String V1_TASK = "{'model':'studio/qr','input':{'content':'new'}}";

    /** How a dialect takes a key, and says that it knows none. */
    enum Dialect {
        V1("Bearer ", JSON, answer -> answer.statusCode() == 401 && answer.path("code").equals("unauthorized")),
        ADMINISTRATOR("Bearer ", JSON, answer -> answer.statusCode() == 401 && answer.path("code").equals("unauthorized")),
        ACE("Bearer ", JSON, answer -> answer.statusCode() == 400 && answer.path("error.code").equals("no_token")),
        ALIYUN("APPCODE ", FORM, answer -> answer.statusCode() == 401 && "A401AC".equals(answer.header("X-Ca-Error-Code"))),
        RELAY("Bearer ", JSON, answer -> answer.statusCode() == 401 && answer.path("Response.Error.Code").toString().startsWith("AuthFailure")),
        QUEUE("Key ", JSON, answer -> answer.statusCode() == 401 && answer.path("detail") != null),
        CLOUD("Bearer ", JSON, answer -> answer.statusCode() == 200 && answer.path("Response.Error.Code").toString().startsWith("AuthFailure")),
        CHAOSHU("Bearer ", FORM, answer -> answer.statusCode() == 401 && answer.path("code").equals(401) && answer.path("data") == null),
        /** Needs no key: what cannot be guessed is in the address. */
        OPEN("Bearer ", JSON, answer -> answer.statusCode() == 404);

        private final String scheme;
        private final String type;
        private final Predicate<Response> turnedAway;

        Dialect(String scheme, String type, Predicate<Response> turnedAway) {
            this.scheme = scheme;
            this.type = type;
            this.turnedAway = turnedAway;
        }

        /** What goes before a key. */
        String scheme() {
            return scheme;
        }

        /** The media type of its bodies. */
        String type() {
            return type;
        }

        boolean turnsAway(Response answer) {
            return turnedAway.test(answer);
        }
    }

    /** Every route there is, with each of its ways. A route that is added must be added here. */
    static List<Entrance> all() {
        List<Entrance> all = new ArrayList<>();
        v1(all);
        brands(all);
        open(all);
        return all;
    }

    private static void v1(List<Entrance> all) {
        all.add(of("POST /v1/tasks", Dialect.V1, V1_TASK));
        all.add(of("GET /v1/tasks", Dialect.V1, null));
        all.add(of("POST /v1/tasks/batch", Dialect.V1, "{'ids':['$task']}"));
        for (String route : List.of("GET /v1/tasks/{id}", "DELETE /v1/tasks/{id}", "POST /v1/tasks/{id}/cancel",
                "POST /v1/tasks/{id}/retry", "GET /v1/tasks/{id}/events", "GET /v1/tasks/{id}/deliveries",
                "POST /v1/tasks/{id}/deliveries/redeliver", "GET /v1/tasks/{id}/short-link")) {
            all.add(of(route, Dialect.V1, null));
        }
        all.add(of("POST /v1/tasks/{id}/actions", Dialect.V1, "{'action':'upsample1'}"));
        all.add(of("POST /v1/scan", Dialect.V1, "{'image_base64':'AAAA','content':'new'}"));
        webhooks(all);
        for (String route : List.of("GET /v1/models", "GET /v1/styles", "GET /v1/webhook-secret", "POST /v1/webhook-secret/rotate")) {
            all.add(of(route, Dialect.V1, null));
        }
        all.add(of("POST /v1/keys", Dialect.ADMINISTRATOR, "{'client':'mine'}"));
        all.add(of("GET /v1/keys", Dialect.ADMINISTRATOR, null));
        all.add(of("DELETE /v1/keys/{id}", Dialect.ADMINISTRATOR, null));
        all.add(of("GET /v1/callbacks", Dialect.ADMINISTRATOR, null));
    }

    private static void webhooks(List<Entrance> all) {
        all.add(of("POST /v1/webhooks", Dialect.V1, "{'url':'https://8.8.8.8/$task'}"));
        all.add(of("GET /v1/webhooks", Dialect.V1, null));
        all.add(of("POST /v1/webhooks/{id}/redeliver", Dialect.V1, "{'since':'2026-01-01T00:00:00Z'}"));
        for (String route : List.of("GET /v1/webhooks/{id}", "DELETE /v1/webhooks/{id}", "POST /v1/webhooks/{id}/rotate",
                "POST /v1/webhooks/{id}/enable", "POST /v1/webhooks/{id}/test", "GET /v1/webhooks/{id}/test",
                "GET /v1/webhooks/{id}/redeliver")) {
            all.add(of(route, Dialect.V1, null));
        }
    }

    private static void brands(List<Entrance> all) {
        all.add(of("POST /qrart/generate", Dialect.ACE, "{'type':'text','content':'new','async':true,'prompt':'a lake','aspect_ratio':'1:1'}"));
        all.add(of("POST /midjourney/imagine", Dialect.ACE, "{'prompt':'a lake','async':true}"));
        for (String service : List.of("qrart", "midjourney")) {
            for (String body : List.of("{'id':'$task','action':'retrieve'}", "{'task_id':'$task'}", "{'trace_id':'$trace'}",
                    "{'ids':['$task'],'action':'retrieve_batch'}", "{'trace_ids':['$trace'],'action':'retrieve_batch'}",
                    "{'action':'retrieve_batch'}", "{'id':'$task','action':'delete'}")) {
                all.add(of("POST /" + service + "/tasks", Dialect.ACE, body));
            }
        }
        all.add(of("POST /submitTask", Dialect.ALIYUN, "text=new&style_id=1"));
        all.add(of("POST /queryTask", Dialect.ALIYUN, "task_id=$task"));
        all.add(new Entrance("GET /queryTask", Dialect.ALIYUN, "/queryTask?task_id=$task", null, Map.of()));
        all.add(of("POST /taskList", Dialect.ALIYUN, "page=1"));
        all.add(of("GET /taskList", Dialect.ALIYUN, null));
        all.add(of("POST /tencent-vod/v1/aigc-image", Dialect.RELAY, "{'model_name':'GEM','model_version':'2.5','prompt':'a lake'}"));
        all.add(of("GET /tencent-vod/v1/query/{id}", Dialect.RELAY, null));
        all.add(of("GET /tencent-vod/v1/aigc-image/requests/{id}", Dialect.QUEUE, null));
        all.add(of("GET /tencent-vod/v1/aigc-image/requests/{id}/status", Dialect.QUEUE, null));
        all.add(of("PUT /tencent-vod/v1/aigc-image/requests/{id}/cancel", Dialect.QUEUE, null));
        all.add(cloud("CreateAigcImageTask", "{'SubAppId':1,'ModelName':'GEM','ModelVersion':'2.5','Prompt':'a lake'}"));
        all.add(cloud("DescribeTaskDetail", "{'TaskId':'$task'}"));
        all.add(cloud("DescribeTasks", "{}"));
        all.add(cloud("DescribeTasks", "{'ScrollToken':'$task'}"));
        all.add(of("POST /QRapi/api/v1/QRcode/generate", Dialect.CHAOSHU, "type=upload_file&str_message=new"));
        all.add(new Entrance("GET /QRapi/api/v1/QRcode/queue-status", Dialect.CHAOSHU, "/QRapi/api/v1/QRcode/queue-status?id=$task", null, Map.of()));
        all.add(new Entrance("GET /QRapi/api/v1/test", Dialect.CHAOSHU, "/QRapi/api/v1/test", null, Map.of()));
    }

    private static void open(List<Entrance> all) {
        String guess = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        all.add(new Entrance("GET /artworks/{task}/{name}", Dialect.OPEN, "/artworks/$task/AAAAAAAAAAAAAAAAAAAAAAAA.png", null, Map.of()));
        all.add(new Entrance("HEAD /artworks/{task}/{name}", Dialect.OPEN, "/artworks/$task/AAAAAAAAAAAAAAAAAAAAAAAA.png", null, Map.of()));
        all.add(new Entrance("GET /artworks/{task}/{name}", Dialect.OPEN, "/artworks/$task/input-0", null, Map.of()));
        all.add(new Entrance("GET /s/{code}", Dialect.OPEN, "/s/AAAAAAAAAAAA", null, Map.of()));
        all.add(new Entrance("HEAD /s/{code}", Dialect.OPEN, "/s/AAAAAAAAAAAA", null, Map.of()));
        all.add(new Entrance("POST /callbacks/{provider}/{task}/{attempt}/{token}", Dialect.OPEN, "/callbacks/stage/$task/1/" + guess, "{}", Map.of()));
        all.add(new Entrance("POST /callbacks/tencent/{token}", Dialect.OPEN, "/callbacks/tencent/" + guess, "{}", Map.of()));
        all.add(new Entrance("POST /callbacks/tencent/{token}/{attempt}/{secret}", Dialect.OPEN, "/callbacks/tencent/$task/1/" + guess, "{}", Map.of()));
    }

    private static Entrance of(String route, Dialect dialect, String body) {
        return new Entrance(route, dialect, route.substring(route.indexOf(' ') + 1).replace("{id}", "$task"),
                body == null ? null : body.replace('\'', '"'), Map.of());
    }

    private static Entrance cloud(String action, String body) {
        return new Entrance("POST /", Dialect.CLOUD, "/", body.replace('\'', '"'),
                Map.of("X-TC-Action", action, "X-TC-Version", "2018-07-17"));
    }

    /** @param key or null, if none is shown */
    Response call(String key, String task) {
        RequestSpecification call = given().urlEncodingEnabled(false).headers(headers)
                .contentType(dialect.type.equals(FORM) ? FORM : JSON);
        RequestSpecification shown = key == null ? call : call.header("Authorization", dialect.scheme + key);
        RequestSpecification whole = body == null ? shown : shown.body(about(body, task));
        String query = key != null && path.endsWith("/v1/test") ? "?key=" + key : "";
        return whole.request(route.substring(0, route.indexOf(' ')), about(path, task) + query);
    }

    private static String about(String text, String task) {
        return text.replace("$task", task).replace("$trace", task.substring(0, 14) + "4" + task.substring(15));
    }

    @Override
    public String toString() {
        return route + " " + headers.getOrDefault("X-TC-Action", "") + (body == null ? "" : body);
    }
}
