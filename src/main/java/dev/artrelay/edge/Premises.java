package dev.artrelay.edge;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The addresses of a wire protocol: what is taken there, and how the rest is turned away. One CDI bean per protocol. */
public interface Premises {

    /**
     * What an address takes.
     *
     * @param path without a slash at its end
     * @return methods, none where there is nothing; empty if the address is not of this protocol
     */
    Optional<Set<String>> methods(String path);

    /** The largest body that is taken, in bytes. */
    long largestBody();

    Answer turnedAway(Reason reason, String path);

    /** Why a request gets no further than the door. */
    enum Reason {
        NOTHING_HERE(404), WRONG_METHOD(405), TOO_LARGE(413);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        /** The usual one. */
        public int status() {
            return status;
        }
    }

    /** What is said at the door. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        public Answer {
            headers = Map.copyOf(headers);
        }

        public static Answer json(int status, byte[] body) {
            return new Answer(status, Map.of("Content-Type", "application/json"), body);
        }
    }
}
