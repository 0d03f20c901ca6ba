package dev.artrelay.protocol.chaoshu;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.artrelay.client.ClientKey;
import dev.artrelay.edge.FlatBody;
import dev.artrelay.edge.MalformedBody;
import dev.artrelay.fuzz.Mutants;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChaoshuFuzzIT {

    private static final ClientTokens TOKENS = new ClientTokens(
            new Secrets(Optional.of("c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC0="), Optional.empty()), Duration.ofHours(1), Clock.systemUTC());
    private static final String TOKEN = TOKENS.issue(new ClientKey("abcdefghijklmnop", "acme", ClientKey.Limits.NONE, Instant.EPOCH));
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nupload_file\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"str_message\"\r\n\r\nhello\r\n--x--\r\n";

    static Stream<Arguments> captured() {
        return Mutants.ofFolder("/protocol/chaoshu", 30);
    }

    static Stream<Arguments> bodies() {
        return Mutants.ofTexts(300, PART, "type=upload_file&str_message=hello&lora=x", "{\"type\":\"upload_txt\",\"prompt\":\"a\"}");
    }

    static Stream<Arguments> tokens() {
        return Mutants.ofTexts(500, TOKEN, "e30.e30.e30", "..");
    }

    @MethodSource("bodies")
    @FuzzTest(maxDuration = "2m")
    void a_body_is_read_or_refused(byte[] body) {
        for (String type : new String[] {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json", null}) {
            try {
                ChaoshuSubmission submission = ChaoshuSubmission.of(new FlatBody(type, body).fields());
                submission.url();
                submission.of("acme");
            } catch (MalformedBody refusal) {
                refusal.getMessage();
            } catch (ChaoshuRefusal refusal) {
                refusal.answer().close();
            }
        }
    }

    @MethodSource("captured")
    @FuzzTest(maxDuration = "2m")
    void an_answer_is_news_or_a_fault(byte[] answer) {
        try {
            ChaoshuNews news = new ChaoshuNews(ChaoshuAnswer.read(answer), Wire.assignment(Wire.UPSTREAM_ID));
            news.looked();
            news.submitted();
        } catch (ProviderFault fault) {
            fault.getMessage();
        }
    }

    @MethodSource("tokens")
    @FuzzTest(maxDuration = "2m")
    void no_other_token_is_good(byte[] token) {
        String text = new String(token, StandardCharsets.UTF_8);

        if (TOKENS.key(text).isPresent() && !text.equals(TOKEN)) {
            throw new AssertionError("a token that was never issued: " + text);
        }
    }
}
