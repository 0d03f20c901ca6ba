package dev.artrelay.simulation;

import dev.artrelay.accept.Acceptance;
import dev.artrelay.accept.Submission;
import dev.artrelay.callback.ReceiveCallback.Reception;
import dev.artrelay.client.ClientKey;
import dev.artrelay.provider.Assignment;
import dev.artrelay.store.Records.Row;
import dev.artrelay.subscribe.Errand;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import java.time.Instant;

/** Something that must hold, whatever happens. It watches what is done and asked, and objects by {@link World#require}. */
interface Invariant {

    /** A row was added (before is null), replaced, or removed (after is null). */
    default void changed(Task before, Task after) {
    }

    /** A small row was added (before is null), replaced, or removed (after is null). */
    default void changed(Row before, Row after) {
    }

    /** A client or a subscriber was told of a task. */
    default void told(Sight sight) {
    }

    /** A client looked for a task of its own and was told that there is none. */
    default void missed(TaskId task) {
    }

    /** A client is about to have a task forgotten. */
    default void forgets(TaskId task) {
    }

    /** A client is about to have a task's webhooks sent again. */
    default void redelivers(TaskId task) {
    }

    /** A client is about to have all that has ended since a while sent to a standing subscriber again. */
    default void redelivers(String client, Subscriber to) {
    }

    /** A client was told that this is how that will be done. */
    default void redelivers(Subscriber to, Errand errand) {
    }

    /** A client was told that a test will be sent. */
    default void tests(Subscriber to) {
    }

    /** A request with this key is about to be made. */
    default void knocks(ClientKey key) {
    }

    /** A request with this key was let in, or turned away. */
    default void admitted(ClientKey key, boolean in) {
    }

    /** A submission was turned away, since the key has as many live tasks as it may have; asked at this time. */
    default void full(ClientKey key, Instant asked) {
    }

    /** Something was put into the bucket. */
    default void stores(TaskId task) {
    }

    /** A machine that has put something into the bucket has done all it had to do, and met no fault. */
    default void stored(TaskId task) {
    }

    /** A client was answered this to a submission. */
    default void answered(Submission submission, Acceptance answer) {
    }

    /** A submission has arrived at an upstream. */
    default void submitted(Kind kind, Assignment assignment) {
    }

    /** A machine that was told this by an upstream has done all it had to do, and met no fault. */
    default void learned(Assignment assignment, Observation news) {
    }

    /** A callback was answered; its address is forged, or it is that of this upstream task. */
    default void received(UpstreamTask task, CallbackBody body, boolean forged, Reception reception) {
    }

    /** A client was told that all its tasks will be told to this subscriber from now on. */
    default void subscribed(String client, Subscriber subscriber) {
    }

    /** A webhook has arrived at its subscriber. */
    default void posted(Subscriber.Post post) {
    }

    /** A machine that was answered this status by a subscriber has done all it had to do, and met no fault. */
    default void reported(String message, int status) {
    }

    /** Some time has passed. */
    default void passed() {
    }

    /** The storm is over since long, and nothing is left to be done. */
    default void atRest() {
    }
}
