package dev.artrelay.deliver;

import dev.artrelay.egress.Egress;
import dev.artrelay.egress.Limits;
import java.time.Clock;
import java.time.Duration;

/** Webhook attempts that go on for longer than any test. */
public final class PatientPost {

    private PatientPost() {
    }

    public static PostWebhook of(Egress egress, Clock clock) {
        return new PostWebhook(egress, clock, Limits.beginning(Duration.ofMinutes(10), 8_192));
    }
}
