package dev.artrelay.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InputImagesTest {

    private static final TaskId ID = TaskId.at(Instant.parse("2026-01-01T00:00:00Z"), new Random(1));
    private static final Reference OURS = new Reference(null, "input-0", null, null);

    @Test
    void an_image_of_ours_is_read() {
        Store store = new Store(Uni.createFrom().item(Optional.of(new byte[] {1, 2, 3})));

        assertEquals(Optional.of("AQID"), base64(store, OURS));
    }

    @Test
    void a_link_is_not_ours_to_send() {
        Store store = new Store(Uni.createFrom().failure(new AssertionError("asked")));

        assertEquals(Optional.empty(), base64(store, new Reference("https://example.com/a.png", null, null, null)));
    }

    @Test
    void nothing_has_been_sent_where_the_store_cannot_be_reached() {
        Store store = new Store(Uni.createFrom().failure(() -> new IllegalStateException("no bucket")));

        assertThrows(ProviderFault.NotSent.class, () -> base64(store, OURS));
    }

    @Test
    void a_task_whose_image_is_gone_is_given_up() {
        Store store = new Store(Uni.createFrom().item(Optional.empty()));

        assertThrows(ProviderFault.Rejected.class, () -> base64(store, OURS));
    }

    private static Optional<String> base64(ArtworkStore store, Reference image) {
        return new InputImages(store).base64(ID, image).await().indefinitely();
    }

    private record Store(Uni<Optional<byte[]>> image) implements ArtworkStore {

        @Override
        public Uni<Void> put(TaskId task, String name, byte[] bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<byte[]>> get(TaskId task, String name) {
            return image;
        }

        @Override
        public Uni<Void> removeAll(TaskId task) {
            throw new UnsupportedOperationException();
        }
    }
}
