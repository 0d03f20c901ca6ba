package dev.artrelay.protocol.tencent;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;

@QuarkusTest
@TestProfile(TencentStage.class)
class TencentRelayContractTest extends TencentContract {

    @Override
    Access access(URI origin) {
        return Access.relay(origin);
    }

    @Override
    protected String submitPath() {
        return "/tencent-vod/v1/aigc-image";
    }

    @Override
    protected String lookPath() {
        return "/tencent-vod/v1/query/" + Orders.UPSTREAM_ID;
    }
}
