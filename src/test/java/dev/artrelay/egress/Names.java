package dev.artrelay.egress;

import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/** A name server that says what a test tells it to. */
public final class Names implements Resolver {

    private final Map<String, Queue<List<InetAddress>>> answers = new HashMap<>();

    /** The next answer for this name; the last one is repeated. */
    public Names with(String name, String... addresses) {
        answers.computeIfAbsent(name, key -> new LinkedList<>()).add(Stream.of(addresses).map(Names::address).toList());
        return this;
    }

    @Override
    public Uni<List<InetAddress>> resolve(String name) {
        return Uni.createFrom().item(() -> next(answers.getOrDefault(name, new LinkedList<>())));
    }

    private static List<InetAddress> next(Queue<List<InetAddress>> answers) {
        return answers.isEmpty() ? List.of() : answers.size() == 1 ? answers.peek() : answers.remove();
    }

    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
