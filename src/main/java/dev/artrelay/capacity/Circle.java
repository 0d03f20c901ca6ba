package dev.artrelay.capacity;

import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.TaskId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;

/** The order in which turns will be given, if nobody else comes: clients in a circle, of each one its best task. */
final class Circle {

    private static final Comparator<Waiting> BEST = Comparator.comparing(Waiting::priority).reversed().thenComparing(Waiting::id);

    private final TreeMap<String, Queue<Waiting>> clients = new TreeMap<>();
    private final String last;

    /**
     * @param last whose turn it was, or nobody's: the empty text
     */
    Circle(Collection<Waiting> waiting, String last) {
        this.last = last;
        waiting.stream().sorted(BEST)
                .forEach(each -> clients.computeIfAbsent(each.client(), client -> new ArrayDeque<>()).add(each));
    }

    List<TaskId> order() {
        List<Queue<Waiting>> circle = new ArrayList<>(clients.tailMap(last, false).values());
        circle.addAll(clients.headMap(last, true).values());
        List<TaskId> order = new ArrayList<>();
        while (!circle.isEmpty()) {
            circle.forEach(queue -> order.add(queue.remove().id()));
            circle.removeIf(Queue::isEmpty);
        }
        return order;
    }
}
