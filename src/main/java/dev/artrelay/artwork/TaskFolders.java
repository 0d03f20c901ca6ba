package dev.artrelay.artwork;

import dev.artrelay.task.TaskId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of tasks below one folder, spread over 256 by the last, random digits of their ids. */
final class TaskFolders {

    /** How many there are to go through. */
    static final int SPREAD = 256;

    private final Path dir;

    TaskFolders(Path dir) {
        this.dir = dir.toAbsolutePath().normalize();
    }

    Path of(TaskId task) {
        String id = task.value();
        return dir.resolve(id.substring(id.length() - 2)).resolve(id);
    }

    /** Tasks that have a folder in this part, in order, at most limit of those beyond an id. */
    List<TaskId> inPart(int part, String after, int limit) throws IOException {
        Path folder = dir.resolve("%02x".formatted(part));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(each -> TaskId.parse(each.getFileName().toString())).flatMap(Optional::stream)
                    .filter(task -> task.value().compareTo(after) > 0 && of(task).getParent().equals(folder))
                    .sorted().limit(limit).toList();
        }
    }

    boolean untouchedSince(Instant time, TaskId task) {
        try {
            return Files.getLastModifiedTime(of(task)).toInstant().isBefore(time);
        } catch (IOException gone) {
            return false;
        }
    }

    void remove(TaskId task) throws IOException {
        Path folder = of(task);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
