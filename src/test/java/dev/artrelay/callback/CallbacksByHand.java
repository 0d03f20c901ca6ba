package dev.artrelay.callback;

import dev.artrelay.callback.ReceiveCallback.Address;
import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.link.Links;
import dev.artrelay.store.Tasks;
import dev.artrelay.wake.Wake;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Where callbacks come in, without the HTTP before it. */
public final class CallbacksByHand {

    private final ReceiveCallback receive;

    public CallbacksByHand(Tasks tasks, Links links, Wake wake, Clock clock) {
        receive = new ReceiveCallback(tasks, links, wake, clock);
    }

    /** To a path as {@link Links#callback} makes it. */
    public Uni<Reception> post(String path, String body) {
        String[] parts = path.split("/");
        return receive.receive(new Address(parts[2], parts[3], parts[4], parts[5]), body.getBytes(StandardCharsets.UTF_8));
    }
}
