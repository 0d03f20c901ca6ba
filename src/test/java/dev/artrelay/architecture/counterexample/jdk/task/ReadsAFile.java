package dev.artrelay.architecture.counterexample.jdk.task;

import java.nio.file.Path;

record ReadsAFile(Path file) {
}
