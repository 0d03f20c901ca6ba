package dev.artrelay.wake;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Chooses how this process wakes tasks. */
@ApplicationScoped
class Wakes {

    @Produces
    @Singleton
    Wake wake(WakeConfig config, Instance<SqsAsyncClient> sqs, Instance<Worker> worker, Clock clock) {
        return config.queueUrl().<Wake>map(url -> new QueueWake(sqs.get(), url, clock))
                .orElseGet(() -> new TimerWake((id, version) -> worker.get().woken(id, version), clock, config.atOnce()));
    }

    /** While everything that a worker needs is still there. */
    void stop(@Observes ShutdownEvent end, Wake wake) {
        if (wake instanceof TimerWake timers) {
            timers.stop();
        }
    }
}
