package dev.artrelay.store;

class MemoryTasksTest extends TasksContract {

    private final MemoryRecords records = new MemoryRecords(clock);
    private final Tasks tasks = new MemoryTasks(records, clock);

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Records records() {
        return records;
    }
}
