package dev.artrelay.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;

/** A time as milliseconds since another one, its foot: few digits, of which a row is full. */
final class Times {

    /** The name under which a reader or writer is told the foot. */
    static final String FOOT = "foot";

    private Times() {
    }

    static final class Writer extends StdSerializer<Instant> {
        Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeNumber(time.toEpochMilli() - ((Instant) context.getAttribute(FOOT)).toEpochMilli());
        }
    }

    static final class Reader extends StdDeserializer<Instant> {
        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return ((Instant) context.getAttribute(FOOT)).plusMillis(in.getLongValue());
        }
    }
}
