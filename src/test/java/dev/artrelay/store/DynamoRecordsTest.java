package dev.artrelay.store;

import java.util.Random;

class DynamoRecordsTest extends RecordsContract {

    @Override
    Records records() {
        return new DynamoRecords(TestTable.fresh().open(), clock, new Random());
    }
}
