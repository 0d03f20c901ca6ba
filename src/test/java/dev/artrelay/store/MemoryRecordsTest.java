package dev.artrelay.store;

class MemoryRecordsTest extends RecordsContract {

    @Override
    Records records() {
        return new MemoryRecords(clock);
    }
}
