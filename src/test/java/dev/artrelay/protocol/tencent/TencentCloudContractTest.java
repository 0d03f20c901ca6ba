package dev.artrelay.protocol.tencent;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

@QuarkusTest
@TestProfile(TencentStage.class)
class TencentCloudContractTest extends ProviderContract {

    @Inject
    ArtworkStore artworks;

    @Override
    protected Provider at(URI origin, Duration limit) {
        return new TencentProvider(Access.cloud(origin).within(limit), artworks, Clock.systemUTC());
    }

    @Override
    protected Assignment attempt(String upstreamId) {
        return Orders.pig(upstreamId);
    }

    @Override
    protected String submitPath() {
        return "/";
    }

    @Override
    protected String lookPath() {
        return "/";
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
