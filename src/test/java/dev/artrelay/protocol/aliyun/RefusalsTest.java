package dev.artrelay.protocol.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.artrelay.task.Failure.Code;
import dev.artrelay.task.Observation.Declined;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "403,,Throttled by USER Flow Control,Throttled", "403,,Throttled by API Flow Control,Throttled",
        "429,T429ID,,Throttled", "403,,Quota Exhausted,Account", "403,,Quota Expired,Account",
        "403,B403MQ,Api Market Subscription quota exhausted,Account", "403,,Expiry of Authorization,Account",
        "403,,User Arrears,Account", "403,,Unauthorized,Account", "401,,Empty Signature,Account",
        "400,,Invalid AppCode `not exists`,Account", "400,A400IK,Invalid AppKey,Account",
        "400,,'Invalid Signature, Server StringToSign:`POST#`',Account", "400,,Timestamp Expired,Account",
        "400,,Empty Request Body,Rejected", "400,I400BD,Invalid Request Body,Rejected", "413,I413RL,,Rejected",
        "405,I405UM,Invalid HttpMethod,Rejected", "400,,,Rejected", "500,X500ER,Internal Error,Unknown",
        "502,D502FC,,Unknown", "503,,Service Unavailable,Unknown", "504,D504RE,Async Service,Unknown", "302,,,Unreadable"})
    void the_gateways_errors_say_whether_it_may_be_sent_again(int status, String code, String message, String fault) {
        assertEquals(fault, new Refusals(status, code, message, null).fault().getClass().getSimpleName());
    }

    @Test
    void what_the_gateway_said_is_kept_for_the_client() {
        Declined declined = (Declined) new Refusals(429, "T429ID", "Throttled by USER Flow Control", Duration.ofSeconds(7)).fault().ofSubmit(3);

        assertEquals(Duration.ofSeconds(7), declined.after());
        assertEquals(429, declined.why().upstream().status());
        assertEquals("T429ID", declined.why().upstream().code());
        assertEquals("Throttled by USER Flow Control", declined.why().upstream().message());
    }

    @ParameterizedTest
    @CsvSource({"图片涉黄,CONTENT_REJECTED", "prompt violates our policy,CONTENT_REJECTED", "bad picture,UPSTREAM_REJECTED"})
    void moderation_is_told_from_other_reasons(String said, Code code) {
        assertEquals(code, Refusals.reason(said));
    }
}
