package dev.artrelay.simulation;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** What something in memory says at once: nobody has to wait for it, and waiting takes longer than that. */
final class Immediately<T> implements UniSubscriber<T> {

    private T item;
    private Throwable fault;
    private boolean said;

    private Immediately() {
    }

    static <T> T of(Uni<T> known) {
        Immediately<T> answer = new Immediately<>();
        known.subscribe().withSubscriber(answer);
        return answer.said();
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
    }

    @Override
    public void onItem(T said) {
        this.item = said;
        this.said = true;
    }

    @Override
    public void onFailure(Throwable why) {
        this.fault = why;
    }

    private T said() {
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (!said) {
            throw new IllegalStateException("not said at once", fault);
        }
        return item;
    }
}
