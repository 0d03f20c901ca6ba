package dev.artrelay.store;

import dev.artrelay.metric.MetersByHand;
import java.util.Random;

class DynamoTasksTest extends TasksContract {

    private final Table table = TestTable.fresh().open();
    private final Tasks tasks = new DynamoTasks(table, MetersByHand.unread(), clock, new Random());
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
