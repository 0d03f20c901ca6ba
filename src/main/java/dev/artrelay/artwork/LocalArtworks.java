package dev.artrelay.artwork;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Keeps images in a folder, in one of its own per task; those are spread over 256. */
final class LocalArtworks implements ArtworkStore {

    private final TaskFolders folders;
    private final Vertx vertx;

    LocalArtworks(Path dir, Vertx vertx) {
        this.folders = new TaskFolders(dir);
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> put(TaskId task, String name, byte[] bytes) {
        return aside(() -> {
            Path file = file(task, name);
            Files.createDirectories(file.getParent());
            write(file, bytes);
            return null;
        });
    }

    @Override
    public Uni<Optional<byte[]>> get(TaskId task, String name) {
        return aside(() -> read(file(task, name)));
    }

    @Override
    public Uni<Void> removeAll(TaskId task) {
        return aside(() -> {
            folders.remove(task);
            return null;
        });
    }

    private Path file(TaskId task, String name) {
        return folders.of(task).resolve(ArtworkNames.sound(name));
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling("." + UUID.randomUUID());
        try {
            force(draft, bytes, CREATE_NEW, WRITE);
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        remember(file.getParent());
    }

    private static void force(Path file, byte[] bytes, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** The name has to outlive a loss of power, too. Windows opens no folders; there it is the file system's to promise. */
    private static void remember(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    /** Files block, so never on the event loop; the answer comes back where it was asked for. */
    private <T> Uni<T> aside(Callable<T> work) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(work, false).toCompletionStage());
    }
}
