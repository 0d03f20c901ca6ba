package dev.artrelay.capacity;

import dev.artrelay.store.Tasks.Waiting;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places of waiting tasks in the order in which turns are given, from 1. */
@ApplicationScoped
public class FindPlace {

    /** In a longer queue nobody is told a place: it would have to be read as a whole. */
    public static final int LONGEST = 200;

    private final Turns turns;

    FindPlace(Turns turns) {
        this.turns = turns;
    }

    /** Nothing if it does not wait for a slot, or too many do. Costs nothing unless it waits. */
    public Uni<Optional<Integer>> of(Task task) {
        return task.queuedAt().isEmpty() ? Uni.createFrom().item(Optional.empty())
                : of(List.of(task)).map(places -> Optional.ofNullable(places.get(task.id())));
    }

    /** Of those that have one; two reads for each provider at which some of them wait. */
    public Uni<Map<TaskId, Integer>> of(Collection<Task> tasks) {
        Map<String, List<Task>> queues = tasks.stream().filter(task -> task.queuedAt().isPresent())
                .collect(Collectors.groupingBy(task -> task.queuedAt().orElseThrow()));
        return Multi.createFrom().iterable(queues.entrySet())
                .onItem().transformToUniAndConcatenate(queue -> at(queue.getKey(), queue.getValue()))
                .collect().in(HashMap::new, Map::putAll);
    }

    private Uni<Map<TaskId, Integer>> at(String provider, List<Task> tasks) {
        return turns.all(provider, LONGEST + 1).chain(waiting -> waiting.size() > LONGEST ? Uni.createFrom().item(Map.of())
                : turns.last(provider).map(last -> places(waiting, last.map(Turn::client).orElse(""), tasks)));
    }

    /** The index may not have them yet. */
    private static Map<TaskId, Integer> places(List<Waiting> waiting, String last, List<Task> tasks) {
        Set<Waiting> all = new HashSet<>(waiting);
        tasks.forEach(task -> all.add(new Waiting(task.order().client(), task.order().terms().priority(), task.id())));
        List<TaskId> order = new Circle(all, last).order();
        return tasks.stream().collect(Collectors.toMap(Task::id, task -> order.indexOf(task.id()) + 1));
    }
}
