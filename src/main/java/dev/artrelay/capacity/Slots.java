package dev.artrelay.capacity;

import dev.artrelay.store.Records;
import dev.artrelay.task.Task;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The slots of all providers: a record each, which says who has it. One that is past its end, or was never made, is free. */
@ApplicationScoped
class Slots {

    private final Records records;
    private final Clock clock;

    Slots(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Who has this one, if anybody has. */
    Uni<Optional<Held>> holder(String provider, int number) {
        return records.get(Held.key(provider, number)).map(row -> row.map(Held::of));
    }

    /** Those that are held at a provider that has so many. */
    Uni<List<Held>> held(String provider, int count) {
        return records.get(IntStream.range(0, count).mapToObj(number -> Held.key(provider, number)).toList())
                .map(rows -> rows.stream().map(Held::of).toList());
    }

    /** Takes a free one for a task's next attempt; nothing if somebody has it. */
    Uni<Optional<Held>> take(String provider, int number, Task task) {
        Held mine = Held.by(task, provider, number, clock.instant());
        return records.add(mine.row()).map(first -> first.isEmpty() ? Optional.of(mine) : Optional.empty());
    }

    /** It changes hands without ever being free; nothing if it has done so meanwhile. */
    Uni<Optional<Held>> pass(Held before, Task task) {
        Held mine = Held.by(task, before.slot().provider(), before.slot().number(), clock.instant());
        return records.replace(before.row(), mine.row()).map(passed -> passed ? Optional.of(mine) : Optional.empty());
    }

    /**
     * @return was it still as it was?
     */
    Uni<Boolean> free(Held held) {
        return records.replace(held.row(), held.freed());
    }
}
