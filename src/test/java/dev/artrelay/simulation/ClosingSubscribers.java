package dev.artrelay.simulation;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who have said 410, until all the machines that heard it have written it down: enabled before, they are closed again. */
final class ClosingSubscribers {

    private static final int GONE = 410;

    private final Map<String, List<URI>> heard = new HashMap<>();

    void posted(Subscriber.Post post) {
        if (post.answered() == GONE) {
            heard.computeIfAbsent(post.message(), message -> new ArrayList<>()).add(post.address());
        }
    }

    void reported(String message, int status) {
        if (status == GONE && !heard.getOrDefault(message, List.of()).isEmpty()) {
            heard.get(message).remove(0);
        }
    }

    boolean has(Subscriber subscriber) {
        return heard.values().stream().anyMatch(addresses -> addresses.contains(subscriber.address()));
    }
}
