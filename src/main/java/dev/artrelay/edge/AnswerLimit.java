package dev.artrelay.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.ClientLogger;

/** Measures an upstream's answer while it comes, and breaks the connection when it becomes too large. */
final class AnswerLimit implements ClientLogger {

    private static final Logger LOG = Logger.getLogger(AnswerLimit.class);

    private final int largest;

    /**
     * @param largest answer, in bytes
     */
    AnswerLimit(int largest) {
        this.largest = largest;
    }

    @Override
    public void setBodySize(int shown) {
        // nothing of a body is shown
    }

    @Override
    public void logRequest(HttpClientRequest request, Buffer body, boolean omitted) {
        request.response().onSuccess(this::measure);
    }

    private void measure(HttpClientResponse answer) {
        AtomicLong come = new AtomicLong();
        answer.handler(chunk -> {
            if (come.addAndGet(chunk.length()) > largest && come.get() - chunk.length() <= largest) {
                LOG.warnf("an answer of more than %d bytes was cut off", largest);
                answer.request().reset();
            }
        });
    }

    @Override
    public void logResponse(HttpClientResponse response, boolean redirect) {
        // it has come by then
    }
}
