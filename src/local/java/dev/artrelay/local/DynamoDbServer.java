package dev.artrelay.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local on a free port of the loopback interface, in memory, or in the folder given as its argument.
 *
 * <p>The stock runner listens on every interface.
 */
public final class DynamoDbServer {

    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    public static void main(String[] arguments) throws Exception {
        var lifeline = new Lifeline();
        Path folder = arguments.length == 0 ? null : Files.createDirectories(Path.of(arguments[0]));
        if (folder != null) {
            waitForPredecessor(folder);
        }

        SQLITE.setLevel(Level.WARNING);
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new LocalDynamoDBServerHandler(requests(folder), null));
        server.start();

        lifeline.hold(connector.getLocalPort());
    }

    /** Takes a lock that ends with this process: a predecessor may still be about to end, and two must not share files. */
    private static void waitForPredecessor(Path folder) throws IOException {
        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
    }

    private static LocalDynamoDBRequestHandler requests(Path folder) throws Exception {
        String path = folder == null ? null : folder.toString();
        return new LocalDynamoDBRequestHandler(0, folder == null, path, true, false);
    }

    private DynamoDbServer() {
    }
}
