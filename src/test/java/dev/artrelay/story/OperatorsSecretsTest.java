package dev.artrelay.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.log.Ear;
import dev.artrelay.stand.ScriptedUpstream;
import dev.artrelay.stand.ScriptedUpstream.Reply;
import dev.artrelay.stand.Subscriber;
import dev.artrelay.story.Tongue.Speaker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator shows to providers is in no log, whatever its level, and in nothing that a client is told. */
@QuarkusTest
@TestProfile(OperatorsSecretsTest.Secretive.class)
class OperatorsSecretsTest {

    private static final String SECRET = "5ecre7";

    @Inject
    PairsStage.Routes routes;

    private ScriptedUpstream upstream;
    private Subscriber subscriber;
    private Speaker speaker;
    private Ear ear;

    @BeforeEach
    void come_in() {
        upstream = ScriptedUpstream.shared(PairsStage.UPSTREAM);
        subscriber = new Subscriber();
        speaker = Speaker.fresh();
        ear = Ear.listening();
    }

    @AfterEach
    void leave() {
        ear.close();
        subscriber.close();
    }

    @ParameterizedTest
    @EnumSource(value = Brand.class, mode = EnumSource.Mode.EXCLUDE, names = {"STUDIO", "TENCENT_RELAY"})
    void by_a_task_that_is_done_nobody_learns_it(Brand brand) {
        brand.stands(upstream);

        assertUntold(brand, "succeeded");
    }

    @ParameterizedTest
    @EnumSource(value = Brand.class, mode = EnumSource.Mode.EXCLUDE, names = {"STUDIO", "TENCENT_RELAY"})
    void nor_by_one_whose_provider_does_not_know_it(Brand brand) {
        upstream.on(brand.path(), Reply.of(401, "{\"code\":401,\"message\":\"no\",\"error\":{\"code\":\"invalid_token\",\"message\":\"no\"}}"));

        assertUntold(brand, "failed");
    }

    private void assertUntold(Brand brand, String status) {
        routes.send("v1", brand.model);

        String id = (brand.code ? Tongue.V1_CODE : Tongue.V1_PICTURE).submit(speaker, subscriber.url().toString());
        String task = speaker.settled(id).prettify();
        String told = task + subscriber.next() + speaker.call().get("/v1/tasks/{id}/events", id).asString()
                + speaker.call().get("/v1/models").asString();

        assertTrue(task.contains("\"status\": \"" + status + "\""), task);
        assertTrue(upstream.rest().stream().anyMatch(OperatorsSecretsTest::shown), "the provider was shown it");
        assertFalse(told.contains(SECRET), told);
        assertEquals(List.of(), ear.lines().stream().filter(line -> line.contains(SECRET)).toList());
    }

    private static boolean shown(ScriptedUpstream.Request request) {
        String authorization = request.header("Authorization");
        return authorization != null && authorization.contains(SECRET);
    }

    /** Every provider knows us by something that is nowhere else. */
    public static final class Secretive extends PairsStage {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> config = new HashMap<>(new Cloud().getConfigOverrides());
            config.putAll(Map.of("artrelay.acedata.token", SECRET + "-acedata", "artrelay.aliyun.app-code", SECRET + "-aliyun",
                    "artrelay.chaoshu.token", SECRET + "-chaoshu", "artrelay.tencent.token", SECRET + "-relay",
                    "artrelay.tencent.secret-id", "AKID" + SECRET, "artrelay.tencent.secret-key", SECRET + "key"));
            return config;
        }
    }
}
