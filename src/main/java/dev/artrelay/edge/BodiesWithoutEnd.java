package dev.artrelay.edge;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a body that does not say how long it is, once it is longer than any address takes: whoever reads it finds it too
 * large, and says so in its own words. Left to the framework it would be cut off without any.
 */
@Provider
class BodiesWithoutEnd implements ReaderInterceptor {

    /** More than any address takes, and well below {@code quarkus.http.limits.max-body-size}. */
    private static final int MOST = 10 << 20;

    private final CurrentVertxRequest current;

    BodiesWithoutEnd(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (!body.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            body.setInputStream(new Beginning(body.getInputStream()));
        }
        return body.proceed();
    }

    private final class Beginning extends FilterInputStream {

        private int left = MOST;

        private Beginning(InputStream whole) {
            super(whole);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] part, int start, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(part, start, Math.min(length, left));
            left -= Math.max(0, read);
            if (left == 0) {
                Remainder.drop(current.getCurrent());
            }
            return read;
        }
    }
}
