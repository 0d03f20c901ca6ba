package dev.artrelay.store;

import dev.artrelay.log.LogLine;
import dev.artrelay.task.Delivery;
import dev.artrelay.task.Journal;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskState.Failed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * One wide event in the log for each change of a task that was written, a webhook attempt among them: what is asked of logs, in
 * fields of their own. It says no more than the journal does, and nothing that is secret.
 */
final class Chronicle {

    private static final Logger LOG = Logger.getLogger("artrelay.task");

    private Chronicle() {
    }

    /** Writes that tell nothing new, such as another due time, are no events. */
    static void tell(Task before, Task after) {
        List<Journal.Entry> news = LOG.isInfoEnabled() ? after.journal().since(before.journal()) : List.of();
        if (!news.isEmpty()) {
            LogLine.with(fields(before, after, news), () -> LOG.infof("task %s %s: %s", after.id(), word(after), text(news)));
        }
    }

    private static Map<String, Object> fields(Task before, Task after, List<Journal.Entry> news) {
        Map<String, Object> fields = new LinkedHashMap<>(after.names());
        fields.put("parent_span_id", after.trace().parent());
        fields.put("client", after.order().client());
        fields.put("dialect", after.order().origin().dialect());
        fields.put("model", after.model());
        fields.put("attempt", after.attempt());
        fields.put("status_before", word(before));
        fields.put("status", word(after));
        fields.put("sequence", after.keeping().sequence());
        fields.put("version", after.keeping().version());
        fields.put("strikes", after.keeping().strikes());
        fields.put("event", news.stream().map(Journal.Entry::event).distinct().collect(Collectors.joining(",")));
        fields.put("age_ms", Duration.between(after.createdAt(), news.get(news.size() - 1).at()).toMillis());
        if (after.state() instanceof Failed end) {
            fields.put("error", end.failure().code().word());
        }
        if (!after.attempts().equals(before.attempts())) {
            told(after.attempts().get(after.attempts().size() - 1), fields);
        }
        return fields;
    }

    private static void told(Delivery.Attempt made, Map<String, Object> fields) {
        fields.put("webhook_event", made.event().word());
        fields.put("webhook_subscriber", made.subscriber());
        fields.put("webhook_attempt", made.number());
        fields.put("webhook_answer", made.status() == null ? made.error() : made.status());
        fields.put("webhook_latency_ms", made.latencyMillis());
        if (made.span() != null) {
            fields.put("span_id", made.span());
        }
    }

    private static String text(List<Journal.Entry> news) {
        return news.stream().map(each -> each.detail() == null ? each.event() : each.event() + " (" + each.detail() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String word(Task task) {
        return task.state().status().word();
    }
}
