package dev.artrelay.protocol.acedata.upstream;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.protocol.acedata.AceDataStage;
import dev.artrelay.protocol.acedata.Requests;
import dev.artrelay.protocol.acedata.Wire;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderContract;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

@QuarkusTest
@TestProfile(AceDataStage.class)
class AceDataContractTest extends ProviderContract {

    private static final String UPSTREAM_ID = "42b2ab0f-5676-453b-bd23-9ee001b888ae";

    @Inject
    ArtworkStore artworks;

    @Override
    protected Provider at(URI origin, Duration limit) {
        AceDataConfig config = new AceDataStage.Account(origin, limit);
        return new AceDataProvider(config, new AceDataCalls(config, Clock.systemUTC()), artworks);
    }

    @Override
    protected Assignment attempt(String upstreamId) {
        return Requests.attempt(Requests.order("v1", Requests.MIDJOURNEY, Requests.picture(Map.of())), upstreamId);
    }

    @Override
    protected String submitPath() {
        return "/midjourney/imagine";
    }

    @Override
    protected String lookPath() {
        return "/midjourney/tasks";
    }

    @Override
    protected String upstreamId() {
        return UPSTREAM_ID;
    }

    @Override
    protected String accepted() {
        return Wire.text("submit-answer").replace("27a1128f-14b5-440e-a82d-510c81e6fcd4", UPSTREAM_ID);
    }

    @Override
    protected String pushed() {
        return Wire.text("callback-succeeded");
    }
}
