package dev.artrelay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Result.Picture;
import dev.artrelay.task.Trace;
import java.io.IOException;
import java.time.Duration;

/** The domain's small values, each as one JSON scalar. */
final class Values {

    /** Milliseconds. */
    static final JsonSerializer<Duration> DURATION_WRITER =
            writer(Duration.class, (duration, out) -> out.writeNumber(duration.toMillis()));
    static final JsonDeserializer<Duration> DURATION_READER =
            reader(Duration.class, in -> Duration.ofMillis(in.getLongValue()));

    /** As in configuration: {@code 2s,500ms}. */
    static final JsonSerializer<Backoff> BACKOFF_WRITER =
            writer(Backoff.class, (ladder, out) -> out.writeString(ladder.toString()));
    static final JsonDeserializer<Backoff> BACKOFF_READER = reader(Backoff.class, in -> Backoff.parse(in.getText()));

    /** Its link. Whoever holds the bytes of a picture has to keep them before the row can speak of them. */
    static final JsonSerializer<Picture> PICTURE_WRITER = writer(Picture.class, (picture, out) -> {
        if (!picture.linked()) {
            throw new IllegalArgumentException("the bytes of a picture do not belong on a row");
        }
        out.writeString(picture.url());
    });
    static final JsonDeserializer<Picture> PICTURE_READER = reader(Picture.class, in -> Picture.at(in.getText()));

    /** As its header has it; one that is not understood leaves the task with its own. */
    static final JsonSerializer<Trace> TRACE_WRITER = writer(Trace.class, (trace, out) -> out.writeString(trace.toString()));
    static final JsonDeserializer<Trace> TRACE_READER = reader(Trace.class, in -> Trace.read(in.getText()).orElse(null));

    private Values() {
    }

    private interface Write<T> {
        void to(T value, JsonGenerator out) throws IOException;
    }

    private interface Read<T> {
        T from(JsonParser in) throws IOException;
    }

    private static <T> JsonSerializer<T> writer(Class<T> type, Write<T> write) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                write.to(value, out);
            }
        };
    }

    private static <T> JsonDeserializer<T> reader(Class<T> type, Read<T> read) {
        return new StdDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read.from(in);
            }
        };
    }
}
