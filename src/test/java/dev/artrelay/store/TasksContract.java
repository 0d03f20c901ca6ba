package dev.artrelay.store;

import dev.artrelay.time.TestClock;
import java.util.Random;

/** What every {@link Tasks} does, whatever it keeps them in. */
abstract class TasksContract implements AddingContract, ReplacingContract, InboxContract, DueContract, WaitingContract, ListingContract,
        RemovingContract {

    final TestClock clock = new TestClock(START);
    private final Random random = new Random(42);

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Random random() {
        return random;
    }
}
