package dev.artrelay.protocol.acedata.dialect;

import dev.artrelay.deliver.Dialect;
import dev.artrelay.protocol.acedata.AceDataJson;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import jakarta.inject.Singleton;

/** Tells subscribers of tasks as Ace Data Cloud calls back: the result itself, or the error. */
@Singleton
public class AceDataDialect implements Dialect {

    static final String NAME = "acedata";

    private final AceDataTasks tasks;

    AceDataDialect(AceDataTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** That it runs is told to those who asked for progress, and always as its beginning: the same bytes each time. */
    @Override
    public byte[] body(Task task, EventType event) {
        return AceDataJson.bytes(event.terminal() ? tasks.response(task) : tasks.begun(task));
    }
}
