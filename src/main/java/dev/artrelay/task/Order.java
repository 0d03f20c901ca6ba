package dev.artrelay.task;

import java.time.Duration;
import java.util.List;

/**
 * Everything a client said when it submitted, which never changes, and what its code says, which is sometimes learned later.
 *
 * @param client who owns the task
 * @param model as asked for: {@code auto} or {@code owner/name}
 * @param route the models that may run it, in the order of trying; never empty
 * @param webhook whom to tell, or null
 * @param payload what its code says instead of the request's content, as soon as that is known; or null
 */
public record Order(String client, String model, List<String> route, ImageRequest request, Webhook webhook, Terms terms,
        Origin origin, Payload payload) {

    public Order {
        route = route.stream().distinct().toList();
        if (route.isEmpty()) {
            throw new IllegalArgumentException("a task needs somebody to run it");
        }
    }

    /** As it was submitted. */
    public Order(String client, String model, List<String> route, ImageRequest request, Webhook webhook, Terms terms,
            Origin origin) {
        this(client, model, route, request, webhook, terms, origin, null);
    }

    /** What the code in the picture has to say, or null if nobody knows. */
    public String content() {
        return payload == null ? request.content() : payload.content();
    }

    /**
     * As its runner is told it.
     *
     * @param readsPictures does the runner take a picture of a code for its content? Then it is given the client's
     */
    public Order toldTo(boolean readsPictures) {
        if (payload == null) {
            return this;
        }
        boolean asPicture = payload.content() == null
                || readsPictures && payload.shortLink() == null && request.content() == null;
        return with(asPicture ? request.coded(null, request.contentImageUrl()) : request.coded(payload.content(), null), payload);
    }

    /** As it came, before anything was found out about it. */
    public Order submitted() {
        return with(request, null);
    }

    Order saying(Payload found) {
        return with(request, found);
    }

    private Order with(ImageRequest asked, Payload known) {
        return new Order(client, model, route, asked, webhook, terms, origin, known);
    }

    /** What an attempt asks for that is the so many-th with another seed; 0 is the client's own. */
    public Order reseeded(int times) {
        return times == 0 ? this : with(request.reseeded(times), payload);
    }

    /** The subscriber named in the task itself, and what it wants to hear of. */
    public record Webhook(String url, List<EventType> events) {
        public Webhook {
            events = List.copyOf(events);
        }
    }

    /**
     * The client's terms.
     *
     * @param priority −10…10
     * @param context echoed, or null
     * @param retention counted from the end of the task
     * @param idempotent was it submitted under an idempotency key? Then its row outlives the key, see {@link Task#goneAt()}
     */
    public record Terms(int priority, String deduplicationId, String context, List<String> tags, Duration deadline,
            Duration retention, boolean idempotent) {

        /** How long a task may take whose client does not say. */
        public static final Duration DEADLINE = Duration.ofMinutes(10);
        /** How long a task is kept whose client does not say. */
        public static final Duration RETENTION = Duration.ofDays(30);
        /** How long an idempotency key is good for. */
        public static final Duration KEY_LIFE = Duration.ofHours(24);

        /** Of a client that has none of its own but for the deadline. */
        public static Terms within(Duration deadline) {
            return new Terms(0, null, null, List.of(), deadline, RETENTION, false);
        }

        public Terms {
            tags = List.copyOf(tags);
        }
    }

    /**
     * Where it came from.
     *
     * @param dialect the wire protocol it was submitted in
     * @param echo what that dialect must give back later and we have no word for, or null
     * @param retryOf the failed task that this one tries again, or null
     * @param parent the task whose result this one follows up, or null
     * @param trace its client's, or null if that has named none
     */
    public record Origin(String dialect, String echo, String retryOf, String parent, Trace trace) {

        /** Our own wire protocol. */
        public static final String OWN = "v1";

        /** In nobody's trace. */
        public Origin(String dialect, String echo, String retryOf, String parent) {
            this(dialect, echo, retryOf, parent, null);
        }

        /** The same in its client's trace; null if that has named none. */
        public Origin in(Trace client) {
            return new Origin(dialect, echo, retryOf, parent, client);
        }
    }
}
