package dev.artrelay.protocol.acedata.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Failure;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Declined;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AceDataErrorTest {

    @Test
    void all_shapes_are_read() {
        assertEquals(new AceDataError("used_up", "Balance of user 4711 is not sufficient."),
                AceDataError.of(Wire.json("error-nested")));
        assertEquals("forbidden", AceDataError.of(Wire.json("error-with-success")).code());
        assertEquals(new AceDataError("bad_request", "prompt is required"), AceDataError.of(Wire.json("error-flat")));
        assertEquals(new AceDataError(null, "temporary"), AceDataError.of(Wire.json("error-bare")));
        assertEquals(new AceDataError(null, null), AceDataError.of(Wire.parsed("[]")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad_request, Rejected", "400, no_token, Account", "400, api_not_implemented, Account", "401, invalid_token, Account",
        "401, token_expired, Account", "400, token_mismatched, Account", "401, token_mismatched, Account", "403, disabled, Account",
        "403, used_up, Account", "403, forbidden, Rejected", "404, no_api, Account", "429, too_many_requests, Throttled",
        "500, api_error, Unknown", "504, timeout, Unknown", "502, , Unknown", "408, , Unknown", "401, , Account", "402, , Account",
        "429, , Throttled", "404, , Rejected", "422, task_failed, Rejected", "500, used_up, Unknown"
    })
    void the_stage_follows_from_code_and_status(int status, String code, String stage) {
        ProviderFault fault = new AceDataError(code, code == null ? null : "why").fault(status, null);

        assertEquals(stage, fault.getClass().getSimpleName());
    }

    @Test
    void what_moderators_refuse_is_the_contents_fault() {
        Broken refused = (Broken) AceDataError.of(Wire.json("error-with-success")).fault(403, null).ofSubmit(1);

        assertEquals(Failure.Code.CONTENT_REJECTED, refused.failure().code());
    }

    @Test
    void a_client_does_not_hear_of_the_operators_account() {
        Declined declined = (Declined) AceDataError.of(Wire.json("error-nested")).fault(403, null).ofSubmit(1);

        assertEquals(Failure.Code.UPSTREAM_ACCOUNT, declined.why().code());
        assertFalse(declined.why().toString().contains("4711"), declined.why().toString());
    }

    @Test
    void how_long_to_stay_away_is_passed_on() {
        Declined declined = (Declined) new AceDataError("too_many_requests", "slow down").fault(429, Duration.ofSeconds(7))
                .ofSubmit(1);

        assertEquals(Duration.ofSeconds(7), declined.after());
    }
}
