package dev.artrelay.store;

class MemoryTasksTest extends TasksContract {

    private final MemoryRecords records = new MemoryRecords(clock);

    @Override
    Tasks tasks() {
        return new MemoryTasks(records, clock);
    }

    @Override
    Records records() {
        return records;
    }
}
