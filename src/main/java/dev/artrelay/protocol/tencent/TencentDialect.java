package dev.artrelay.protocol.tencent;

import dev.artrelay.deliver.Dialect;
import dev.artrelay.protocol.tencent.dialect.TaskWords;
import dev.artrelay.protocol.tencent.wire.Json;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import jakarta.inject.Singleton;

/** Tells of an event as the cloud's notifications do. No request of theirs can name a subscriber; a task of theirs may yet have one. */
@Singleton
class TencentDialect implements Dialect {

    private final TaskWords words;

    TencentDialect(TaskWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return TencentProvider.NAME;
    }

    @Override
    public byte[] body(Task task, EventType event) {
        return Json.bytes(words.event(task, event.terminal()));
    }
}
