package dev.artrelay.provider;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** Names what went wrong between us and a provider by the stage at which it did. */
public final class Transport {

    private static final List<Class<? extends Throwable>> BEFORE_SENDING =
            List.of(ConnectException.class, UnknownHostException.class, NoRouteToHostException.class,
            SSLHandshakeException.class);

    private Transport() {
    }

    /** The same call, ended at the limit; whatever stops it is a {@link ProviderFault}. */
    public static <T> Uni<T> within(Duration limit, Uni<T> call) {
        return call.ifNoItem().after(limit).fail()
                .onFailure(failure -> !(failure instanceof ProviderFault)).transform(Transport::fault);
    }

    /** Without a connection nothing was sent; with one, nobody knows. */
    static ProviderFault fault(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new ProviderFault.Unknown("no answer in time");
        }
        boolean unsent = causes(failure).anyMatch(cause -> BEFORE_SENDING.stream().anyMatch(kind -> kind.isInstance(cause)));
        return unsent ? new ProviderFault.NotSent("the provider cannot be connected to")
                : new ProviderFault.Unknown("the connection broke before there was an answer");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(10);
    }
}
