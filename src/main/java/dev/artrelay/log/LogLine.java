package dev.artrelay.log;

import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.MDC;

/** A line of the log with fields of its own. */
public final class LogLine {

    private LogLine() {
    }

    /** Whatever the line is about, they hide those of the same names that the request has in whose course it is written. */
    public static void with(Map<String, ?> fields, Runnable line) {
        Map<String, Object> hidden = new HashMap<>();
        fields.keySet().forEach(name -> hidden.put(name, MDC.get(name)));
        fields.forEach(MDC::put);
        try {
            line.run();
        } finally {
            hidden.forEach(LogLine::shown);
        }
    }

    private static void shown(String name, Object value) {
        if (value == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, value);
        }
    }
}
