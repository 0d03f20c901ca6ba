package dev.artrelay.egress;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** A URL, and the vetted addresses that lead to it. */
record Route(URI uri, List<InetAddress> addresses) {

    Route {
        addresses = List.copyOf(addresses);
    }

    static int port(URI uri) {
        return uri.getPort() != -1 ? uri.getPort() : tls(uri) ? 443 : 80;
    }

    static boolean tls(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /**
     * A request to one of the addresses in the name of the URL's host: {@code Host}, SNI and the check of the certificate
     * see the name, the connection sees the address, and nobody resolves the name once more.
     */
    RequestOptions over(InetAddress address, EgressRequest request) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), port(uri))))
                .setHost(host())
                .setPort(port(uri))
                .setSsl(tls(uri))
                .setURI(target())
                .setConnectTimeout(request.limits().time().toMillis())
                .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        return options;
    }

    private String host() {
        return Host.of(uri) instanceof Host.Name it ? it.name() : uri.getHost();
    }

    private String target() {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /** Keeps a name that the resolver attached, or a zone, from taking part. */
    private static InetAddress nameless(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
