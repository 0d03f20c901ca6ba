package dev.artrelay.alarm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears the alarms that are raised, until it is closed. */
public final class RaisedAlarms extends Handler implements AutoCloseable {

    private static final Logger ALARMS = Logger.getLogger("artrelay.alarm");

    private final List<String> loggers = new CopyOnWriteArrayList<>();

    public static RaisedAlarms heard() {
        RaisedAlarms raised = new RaisedAlarms();
        ALARMS.addHandler(raised);
        return raised;
    }

    public long count(Alarm alarm) {
        return loggers.stream().filter(("artrelay.alarm." + alarm.word())::equals).count();
    }

    @Override
    public void publish(LogRecord entry) {
        loggers.add(entry.getLoggerName());
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        ALARMS.removeHandler(this);
    }
}
