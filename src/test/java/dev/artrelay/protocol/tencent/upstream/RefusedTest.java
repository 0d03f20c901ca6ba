package dev.artrelay.protocol.tencent.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.artrelay.protocol.tencent.Wire;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.Observation.Broken;
import dev.artrelay.task.Observation.Declined;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedTest {

    @ParameterizedTest
    @CsvSource({"AuthFailure.SignatureFailure,Account", "AuthFailure.SignatureExpire,Account", "AuthFailure.SecretIdNotFound,Account",
        "UnauthorizedOperation,Account", "FailedOperation.InvalidVodUser,Account", "InvalidParameterValue.SubAppId,Account",
        "LimitExceeded.Quota,Account", "RequestLimitExceeded,Throttled", "RequestLimitExceeded.UinLimitExceeded,Throttled",
        "FailedOperation,Throttled", "InternalError,Unknown", "InvalidParameterValue.SessionId,Unknown",
        "InvalidParameterValue.SessionIdTooLong,Rejected", "InvalidParameter,Rejected", "InvalidParameterValue.FileId,Rejected",
        "MissingParameter,Rejected", "UnknownParameter,Rejected", "UnsupportedOperation,Rejected", "NewWord,Rejected"})
    void every_code_of_the_action_names_a_stage(String code, String stage) {
        assertEquals(stage, new Refused(200, code, "").byCode().getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource({"401,Account", "402,Account", "403,Account", "429,Throttled", "400,Rejected", "422,Rejected", "500,Unknown", "502,Unknown",
        "302,Unreadable"})
    void every_status_names_a_stage(int status, String stage) {
        ProviderFault fault = new Refused(status, "", "").byStatus(null, () -> new ProviderFault.Unreadable("", ""));

        assertEquals(stage, fault.getClass().getSimpleName());
    }

    @Test
    void what_is_said_of_the_account_is_not_for_clients() {
        Declined cloud = (Declined) Refused.of(200, Wire.json("error.signature")).byCode().ofSubmit(1);
        Declined relay = (Declined) Refused.of(401, Wire.json("error.relay")).byStatus(null, null).ofSubmit(1);

        assertFalse(cloud.why().toString().contains("AKIDoperator"));
        assertFalse(relay.why().toString().contains("1234"));
    }

    @Test
    void what_is_said_of_the_request_is() {
        Broken broken = (Broken) Refused.of(200, Wire.json("error.parameter")).byCode().ofSubmit(1);

        assertEquals("bad ModelVersion", broken.failure().upstream().message());
    }
}
