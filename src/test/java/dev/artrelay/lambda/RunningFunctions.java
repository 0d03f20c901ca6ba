package dev.artrelay.lambda;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of one class in one set of functions, set up like nothing special, and a client of theirs. */
abstract class RunningFunctions {

    @TempDir
    static Path folder;

    static Functions functions;
    static String key;

    @BeforeAll
    static void start() throws Exception {
        functions = new Functions(folder, Map.of());
        key = functions.client();
    }

    @AfterAll
    static void stop() {
        functions.close();
    }
}
