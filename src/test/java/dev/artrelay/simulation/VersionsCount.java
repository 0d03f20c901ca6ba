package dev.artrelay.simulation;

import dev.artrelay.task.Callback;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Task;
import java.util.List;

/** 12: who comes late overwrites nothing; and nobody stumbles but over faults. */
final class VersionsCount implements Invariant {

    private final World world;

    VersionsCount(World world) {
        this.world = world;
    }

    @Override
    public void changed(Task before, Task after) {
        if (before == null || after == null) {
            return;
        }
        world.require(after.keeping().version() == before.keeping().version() + 1, "every write counts", after);
        List<Callback> taken = before.inbox().stream().distinct().filter(callback -> !after.inbox().contains(callback)).toList();
        world.require(taken.size() <= 1 || after.settled(), "callbacks are read one by one", after);
        world.require(told(after) >= told(before), "a journal only grows", after);
        List<Journal.Entry> news = news(before, after);
        world.require(taken.isEmpty() || after.settled() || news.stream().anyMatch(entry -> entry.event().equals("callback")),
                "a callback leaves when it was read", after);
        news.stream().filter(entry -> entry.event().equals("stumbled")).forEach(entry -> world.require(
                foreseen(after, entry.detail()), "nobody stumbles over nothing but " + entry.detail(), after));
    }

    private static List<Journal.Entry> news(Task before, Task after) {
        List<Journal.Entry> all = after.journal().entries();
        int more = Math.max(0, told(after) - told(before));
        return all.subList(Math.max(0, all.size() - more), all.size());
    }

    private static int told(Task task) {
        return task.journal().entries().size() + task.journal().forgotten();
    }

    private static boolean foreseen(Task task, String over) {
        boolean poisoned = Poison.of(task.order().request()) != Poison.NONE;
        return over.equals(Unreached.class.getSimpleName()) || poisoned && over.equals("IllegalStateException");
    }
}
