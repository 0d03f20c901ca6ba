package dev.artrelay.provider;

import dev.artrelay.task.Callback;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Output;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The adapter that runs the models of one brand. Every call ends within a time limit of its own; what goes wrong on the way
 * is a {@link ProviderFault}. One folder per provider implements it, as a CDI bean.
 */
public interface Provider {

    /** The owner in {@code owner/name}. */
    String name();

    Set<Model> models();

    Capabilities capabilities();

    /** Is it set up, so that tasks may be routed to it? */
    boolean configured();

    /**
     * What is wrong with a request before it is accepted, so that it can be refused by field. Cheap: no I/O.
     *
     * @return empty if it can be tried
     */
    default List<Complaint> complaints(String model, ImageRequest request) {
        return List.of();
    }

    /** The styles that a request can name, in the order of showing. */
    default List<Style> styles() {
        return List.of();
    }

    /** What of an attempt's request the provider will not honour, for the journal. Cheap: no I/O. */
    default List<String> remarks(Assignment assignment) {
        return List.of();
    }

    /** Calls the provider: usually {@link Observation.Submitted}, {@link Observation.Finished} if it is done at once. */
    Uni<Observation> submit(Assignment assignment);

    /**
     * Asks how it stands with these, in one request where the provider can.
     *
     * @return news only: nothing of those that go on as they did, {@link News#none} of those that could not be asked about. Fails as
     *         {@link ProviderFault.Throttled} where the provider wants to be left alone
     */
    default Uni<List<News>> look(List<Assignment> pending) {
        return Uni.createFrom().item(List.of());
    }

    /** What a callback says, or nothing if it says nothing; an unreadable one is {@link ProviderFault.Unreadable}. */
    default Optional<Observation> read(Callback callback, Assignment assignment) {
        return Optional.empty();
    }

    /**
     * The request for a follow-up on what it made, one of {@link Output#actions()}.
     *
     * @return empty if there is nothing to follow up
     */
    default Optional<ImageRequest> followUp(ImageRequest asked, Output made, String action) {
        return Optional.empty();
    }

    /** Does it push the news of all tasks to one address, which the operator has to tell it? */
    default boolean pushesToOneAddress() {
        return false;
    }

    /** Tells the provider to stop, where {@link Capabilities#cancels()}. */
    default Uni<Void> cancel(Assignment assignment) {
        return Uni.createFrom().voidItem();
    }

    /**
     * What a look has found out about one task.
     *
     * @param observation null where there is nothing new
     * @param fault what went wrong with the look at it, or null
     */
    record News(TaskId task, Observation observation, ProviderFault fault) {

        public News(TaskId task, Observation observation) {
            this(task, observation, null);
        }

        /** None, since it could not be asked about this time. */
        public static News none(Assignment asked, Throwable fault) {
            return new News(asked.task(), null, (ProviderFault) fault);
        }
    }

    /** Something of a request that this provider cannot do. */
    record Complaint(String field, String message) {
    }
}
