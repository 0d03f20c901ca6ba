package dev.artrelay.log;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Hears everything that we and our libraries log; the HTTP client and the servers of the tests are none of them. */
public final class Ear extends ExtHandler {

    private static final List<String> OF_THE_TESTS =
            List.of("org.apache.http", "io.restassured", "groovyx", "sun.net", "com.sun.net.httpserver", "jdk.internal.httpclient");

    private final PatternFormatter formatter = new PatternFormatter("%c %s%e");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Level usual = root.getLevel();

    private Ear() {
    }

    /** From now on, until it is closed, down to the level that is told only where something is looked for. */
    public static Ear listening() {
        Ear ear = new Ear();
        ear.root.setLevel(Level.FINE);
        ear.root.addHandler(ear);
        return ear;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
        String from = entry.getLoggerName();
        if (OF_THE_TESTS.stream().noneMatch(from::startsWith)) {
            lines.add(formatter.format(entry));
        }
    }

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(usual);
    }
}
