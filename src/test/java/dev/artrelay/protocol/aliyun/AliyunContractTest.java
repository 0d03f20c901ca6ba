package dev.artrelay.protocol.aliyun;

import dev.artrelay.local.DynamoDbLocal;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;

@QuarkusTest
@QuarkusTestResource(DynamoDbLocal.Resource.class)
class AliyunContractTest extends ProviderContract {

    @Override
    protected Provider at(URI origin, Duration limit) {
        AliyunConfig config = TestConfig.at(origin).asking("/createTaskQuery", null).within(limit);
        return new AliyunProvider(config, new AliyunUpstream(config, Clock.systemUTC(), new Random(1)));
    }

    @Override
    protected Assignment attempt(String upstreamId) {
        return Wire.assignment(upstreamId);
    }

    @Override
    protected String submitPath() {
        return "/submitTask";
    }

    @Override
    protected String lookPath() {
        return "/createTaskQuery";
    }

    @Override
    protected String upstreamId() {
        return Wire.UPSTREAM_ID;
    }

    @Override
    protected String accepted() {
        return Wire.json("submit-answer-envelope");
    }

    @Override
    protected String pushed() {
        return Wire.json("callback-objects");
    }
}
