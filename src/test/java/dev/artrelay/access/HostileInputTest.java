package dev.artrelay.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent to whichever address, it is refused or served, and we stay on our feet. */
@QuarkusTest
@TestProfile(Frontage.class)
class HostileInputTest {

    private static final Pattern STACK = Pattern.compile("\\bat [a-z]+\\.[a-zA-Z.]+\\(|(java|jakarta|io|com)\\.[a-z.]+\\.[A-Z]\\w+(Exception|Error)");
    private static final String TASK = "0199b2c4-7a10-7a8b-9c0d-0e1f2a3b4c5d";

    @TestHTTPResource
    URI server;

    static Stream<Entrance> entrances() {
        Map<String, Entrance> one = new TreeMap<>();
        Entrance.all().forEach(entrance -> one.putIfAbsent(entrance.route() + entrance.headers(), entrance));
        return one.values().stream();
    }

    @ParameterizedTest
    @MethodSource("entrances")
    void nothing_that_is_sent_brings_us_down(Entrance entrance) throws IOException {
        Person person = Person.fresh();
        List<String> fallen = new ArrayList<>();
        try (Connection connection = new Connection(server)) {
            if (entrance.body() != null) {
                for (byte[] body : Nasty.bodies()) {
                    judge(entrance, connection.send(request(entrance, person, "", Map.of()), body), new String(body, StandardCharsets.UTF_8), fallen);
                }
            }
            byte[] usual = entrance.body() == null ? new byte[0] : entrance.body().getBytes(StandardCharsets.UTF_8);
            for (Map<String, String> headers : Nasty.headers()) {
                judge(entrance, connection.send(request(entrance, person, "", headers), usual), headers.toString(), fallen);
            }
            for (String query : Nasty.queries()) {
                judge(entrance, connection.send(request(entrance, person, query, Map.of()), usual), query, fallen);
            }
        }
        assertEquals(List.of(), fallen);
    }

    @ParameterizedTest
    @CsvSource({"/v1/tasks/%zz, 400", "/v1/tasks/%, 400", "/%ff%fe, 404", "/v1/tasks/%00, 404", "/v1/../../etc/passwd, 404",
        "/v1/tasks/..%2f..%2fx, 404", "/artworks/..%2f..%2fsecret/x, 404"})
    void an_address_that_leads_nowhere_is_told_so(String path, int status) throws IOException {
        try (Connection connection = new Connection(server)) {
            Answer answer = connection.send("GET " + path + " HTTP/1.1\r\nHost: relay\r\nAuthorization: " + Person.fresh().key(), new byte[0]);

            assertEquals(status, answer.status(), answer.text());
        }
    }

    private static void judge(Entrance entrance, Answer answer, String sent, List<String> fallen) {
        boolean standing = answer.status() >= 200 && answer.status() < 500 && !STACK.matcher(answer.text()).find()
                && !answer.text().contains("\"InternalError\"");
        if (!standing) {
            fallen.add(entrance + " <- " + sent.substring(0, Math.min(120, sent.length())) + " -> "
                    + answer.text().substring(0, Math.min(300, answer.text().length())));
        }
    }

    private static String request(Entrance entrance, Person person, String query, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", "relay");
        headers.put("Authorization", entrance.dialect().scheme() + person.key());
        headers.put("Content-Type", entrance.dialect().type());
        headers.putAll(entrance.headers());
        headers.putAll(more);
        String path = entrance.path().replace("$task", TASK);
        String address = query.isEmpty() || !path.contains("?") ? path + query : path + "&" + query.substring(1);
        StringBuilder head = new StringBuilder(entrance.route().substring(0, entrance.route().indexOf(' '))).append(' ').append(address)
                .append(" HTTP/1.1");
        headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.toString();
    }

    private record Answer(int status, String text) {
    }

    /** Says exactly what it is told to, which no client library would; begins anew when it was hung up on. */
    private static final class Connection implements AutoCloseable {

        private final URI server;
        private Socket socket;

        Connection(URI server) {
            this.server = server;
        }

        Answer send(String head, byte[] body) throws IOException {
            boolean used = socket != null;
            Answer answer = sendOnce(head, body);
            return used && answer.text().isEmpty() ? sendOnce(head, body) : answer;
        }

        private Answer sendOnce(String head, byte[] body) throws IOException {
            if (socket == null) {
                socket = new Socket(server.getHost(), server.getPort());
                socket.setSoTimeout(60_000);
                socket.setTcpNoDelay(true);
            }
            try {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                whole.write((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                whole.write(body);
                whole.writeTo(socket.getOutputStream());
            } catch (IOException hungUp) {
                // What was answered before counts.
            }
            return answer(head.startsWith("HEAD "));
        }

        private Answer answer(boolean headOnly) throws IOException {
            String head = head();
            int status = head.startsWith("HTTP/1.") ? Integer.parseInt(head.substring(9, 12)) : 0;
            if (status == 100) {
                return answer(headOnly);
            }
            String text = head + (headOnly || status == 204 || status == 304 ? "" : body(head.toLowerCase()));
            if (status == 0 || head.startsWith("HTTP/1.0") || head.toLowerCase().contains("connection: close")) {
                close();
            }
            return new Answer(status, text);
        }

        private String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = next();
                if (next < 0) {
                    break;
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }

        /** A connection that was reset has nothing more to say. */
        private int next() {
            try {
                return socket.getInputStream().read();
            } catch (IOException reset) {
                return -1;
            }
        }

        private String body(String head) throws IOException {
            int place = head.indexOf("content-length: ");
            if (place >= 0) {
                int length = Integer.parseInt(head.substring(place + 16, head.indexOf('\r', place)));
                return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
            }
            return head.contains("transfer-encoding: chunked") ? chunks() : "";
        }

        private String chunks() throws IOException {
            StringBuilder all = new StringBuilder();
            while (true) {
                StringBuilder size = new StringBuilder();
                for (int next = socket.getInputStream().read(); next != '\n'; next = socket.getInputStream().read()) {
                    size.append((char) next);
                }
                int length = Integer.parseInt(size.toString().strip(), 16);
                all.append(new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8));
                socket.getInputStream().readNBytes(2);
                if (length == 0) {
                    return all.toString();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (socket != null) {
                socket.close();
                socket = null;
            }
        }
    }
}
