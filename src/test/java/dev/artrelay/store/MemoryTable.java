package dev.artrelay.store;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The application's tasks and records in memory, where a test's profile asks for it. */
@Alternative
@Singleton
public final class MemoryTable {

    @Produces
    @Singleton
    @Alternative
    MemoryRecords records(Clock clock) {
        return new MemoryRecords(clock);
    }

    @Produces
    @Singleton
    @Alternative
    MemoryTasks tasks(MemoryRecords records, Clock clock) {
        return new MemoryTasks(records, clock);
    }
}
