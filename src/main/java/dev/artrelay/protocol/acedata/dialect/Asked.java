package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.accept.Submission;
import dev.artrelay.task.EventType;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Order;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A task that a client asks for, in the words of the core.
 *
 * @param links URLs that the client gives, by field
 * @param later does it want only the id now?
 */
record Asked(String model, ImageRequest request, List<Submission.Upload> uploads, Map<String, String> links, boolean later,
        Duration deadline, String echo) {

    static final String QR_ART = "acedata/qrart";
    static final String MIDJOURNEY = "acedata/midjourney";
    static final String CALLBACK = "callback_url";

    /** Does it go on from a picture that there is? */
    boolean followUp() {
        return request.options().containsKey("action");
    }

    boolean heldUntilDone() {
        return !later && !links.containsKey(CALLBACK);
    }

    /**
     * As a submission.
     *
     * @param live does it want to hear of progress?
     */
    Submission by(String client, boolean live) {
        Order.Terms terms = Order.Terms.within(deadline);
        Order.Origin origin = new Order.Origin(AceDataDialect.NAME, echo, null, null);
        return new Submission(client, model, request, webhook(live), terms, origin, null, uploads);
    }

    private Order.Webhook webhook(boolean live) {
        String url = links.get(CALLBACK);
        List<EventType> events = live ? List.of(EventType.values()) : EventType.TERMINAL;
        return url == null ? null : new Order.Webhook(url, events);
    }
}
