package dev.artrelay.protocol.chaoshu;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class ChaoshuContractTest extends ProviderContract {

    @Override
    protected Provider at(URI origin, Duration limit) {
        ChaoshuConfig config = TestConfig.at(URI.create(origin + ChaoshuUser.BASE)).within(limit);
        return new ChaoshuProvider(config, new ChaoshuUpstream(config, Clock.systemUTC()));
    }

    @Override
    protected Assignment attempt(String upstreamId) {
        return Wire.assignment(upstreamId);
    }

    @Override
    protected String submitPath() {
        return ChaoshuUser.BASE + "/QRcode/generate";
    }

    @Override
    protected String lookPath() {
        return ChaoshuUser.BASE + "/QRcode/queue-status";
    }

    @Override
    protected String upstreamId() {
        return Wire.UPSTREAM_ID;
    }

    @Override
    protected String accepted() {
        return Wire.json("submit-id-as-text");
    }

    @Override
    protected String pushed() {
        return null;
    }
}
