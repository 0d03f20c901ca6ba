package dev.artrelay.protocol.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artrelay.deliver.Dialect;
import dev.artrelay.task.EventType;
import dev.artrelay.task.Task;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Tells a client's {@code call_back} of an end: {@code {"resList":[…],"task_id":"…"}}, without an envelope. */
@Singleton
class AliyunDialect implements Dialect {

    static final String NAME = "aliyun";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AliyunTasks tasks;

    AliyunDialect(AliyunTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(Task task, EventType event) {
        try {
            return JSON.writeValueAsBytes(tasks.ended(task));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
