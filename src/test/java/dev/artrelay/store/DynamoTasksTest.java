package dev.artrelay.store;

import java.util.Random;

class DynamoTasksTest extends TasksContract {

    private final Table table = TestTable.fresh().open();

    @Override
    Tasks tasks() {
        return new DynamoTasks(table, clock, new Random());
    }

    @Override
    Records records() {
        return new DynamoRecords(table, clock, new Random());
    }
}
