package dev.artrelay.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How long a request says that its body is. */
public final class AnnouncedLength {

    private AnnouncedLength() {
    }

    /** In bytes; 0 where it says nothing. */
    public static long of(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !length.matches("\\d+") ? 0 : length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }
}
