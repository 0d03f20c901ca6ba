package dev.artrelay.deliver;

import dev.artrelay.task.Delivery;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All dialects there are. */
@ApplicationScoped
public class Dialects {

    private final List<Dialect> dialects;

    Dialects(@All List<Dialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /** What a subscriber is sent: the webhook named in a task in the task's dialect, any other in our own. */
    public byte[] body(Task task, Delivery delivery) {
        boolean ofTask = delivery.subscriber().equals(Delivery.OF_TASK);
        return named(ofTask ? task.order().origin().dialect() : Order.Origin.OWN).body(task, delivery.event());
    }

    private Dialect named(String name) {
        return dialects.stream().filter(dialect -> dialect.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody speaks " + name));
    }
}
