package dev.artrelay.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildTest {

    @Test
    void a_child_ends_when_its_parent_is_killed() throws Exception {
        Process parent = startParent();
        assertEquals("child is up", parent.inputReader().readLine());
        List<ProcessHandle> children = parent.descendants().toList();
        assertFalse(children.isEmpty());

        parent.destroyForcibly();

        for (ProcessHandle child : children) {
            child.onExit().get(30, SECONDS);
        }
    }

    private static Process startParent() throws Exception {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The main class of a process that starts a child and then stays. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Child.dynamoDb(Path.of("").toAbsolutePath());
            System.out.println("child is up");
            System.in.read();
        }
    }
}
