package dev.artrelay.protocol.v1;

import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.TaskId;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where the next page of a client's listing begins: the last task's id and a signature that binds it to the client. */
@Singleton
class Cursor {

    private static final int ID_BYTES = 16;
    private static final int BYTES = ID_BYTES + 32;

    private final Secrets secrets;

    Cursor(Secrets secrets) {
        this.secrets = secrets;
    }

    String text(String client, TaskId after) {
        UUID id = UUID.fromString(after.value());
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .put(secrets.derive(Purpose.CURSOR, client, after.value()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty if we never gave this cursor to this client. */
    Optional<TaskId> read(String client, String text) {
        return bytes(text).filter(bytes -> bytes.length == BYTES).flatMap(bytes -> {
            ByteBuffer parts = ByteBuffer.wrap(bytes);
            Optional<TaskId> id = TaskId.parse(new UUID(parts.getLong(), parts.getLong()).toString());
            byte[] signature = new byte[BYTES - ID_BYTES];
            parts.get(signature);
            return id.filter(task -> secrets.matches(signature, Purpose.CURSOR, client, task.value()));
        });
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
