package dev.artrelay.simulation;

import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a number of histories came to. */
final class Report {

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<String, Long> ends = new TreeMap<>();
    private long histories;
    private long steps;

    void add(History history) {
        histories++;
        steps += history.steps();
        history.world().weather.struck().forEach((fault, times) -> faults.merge(fault, (long) times, Long::sum));
        history.world().tasks.rows().forEach(task -> ends.merge(end(task), 1L, Long::sum));
    }

    void add(Report more) {
        histories += more.histories;
        steps += more.steps;
        more.faults.forEach((fault, times) -> faults.merge(fault, times, Long::sum));
        more.ends.forEach((end, times) -> ends.merge(end, times, Long::sum));
    }

    Set<Fault> faults() {
        return faults.keySet();
    }

    /** How far it has come. */
    String soFar() {
        return "%,d histories, %,d steps".formatted(histories, steps);
    }

    Set<String> ends() {
        return ends.keySet();
    }

    private static String end(Task task) {
        return task.state() instanceof Failed failed ? failed.failure().code().word() : task.state().status().word();
    }

    @Override
    public String toString() {
        return "%s%nends: %s%nfaults: %s".formatted(soFar(), ends, faults);
    }
}
