package dev.artrelay.protocol.tencent;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderContract;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** What a provider does, whichever way its tasks come to Tencent. */
abstract class TencentContract extends ProviderContract {

    @Inject
    ArtworkStore artworks;

    abstract Access access(URI origin);

    @Override
    protected Provider at(URI origin, Duration limit) {
        return new TencentProvider(access(origin).within(limit), artworks, Clock.systemUTC());
    }

    @Override
    protected Assignment attempt(String upstreamId) {
        return Orders.pig(upstreamId);
    }

    @Override
    protected String upstreamId() {
        return Orders.UPSTREAM_ID;
    }

    @Override
    protected String accepted() {
        return Wire.text("create.answer").replace("251007502-AigcImage***2782aff1e896673f1ft", Orders.UPSTREAM_ID);
    }

    @Override
    protected String pushed() {
        return Wire.text("event.plain");
    }
}
