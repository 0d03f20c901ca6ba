package dev.artrelay.local;

import java.net.InetAddress;
import java.net.ServerSocket;

/** S3Mock, an S3 in memory, on a free port of the loopback interface. */
public final class S3Server {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    public static void main(String[] arguments) throws Exception {
        var lifeline = new Lifeline();
        int port = freePort();
        launch("--server.address=127.0.0.1", "--server.port=0", "--com.adobe.testing.s3mock.httpPort=" + port,
                "--logging.level.root=ERROR", "--spring.main.banner-mode=off");
        lifeline.hold(port);
    }

    /** Returns when it serves: that is when its own main does. Its jar is on the class path when we run, not when we compile. */
    private static void launch(String... arguments) throws Exception {
        Class.forName(LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    private static int freePort() throws Exception {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private S3Server() {
    }
}
