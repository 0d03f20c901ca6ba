package dev.artrelay.store;

import java.util.Random;

class DynamoTasksTest extends TasksContract {

    private final Table table = TestTable.fresh().open();
    private final Tasks tasks = new DynamoTasks(table, clock, new Random());
    private final Records records = new DynamoRecords(table, clock, new Random());

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Records records() {
        return records;
    }
}
