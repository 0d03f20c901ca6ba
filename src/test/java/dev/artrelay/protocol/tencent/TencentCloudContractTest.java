package dev.artrelay.protocol.tencent;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;

@QuarkusTest
@TestProfile(TencentStage.class)
class TencentCloudContractTest extends TencentContract {

    @Override
    Access access(URI origin) {
        return Access.cloud(origin);
    }

    @Override
    protected String submitPath() {
        return "/";
    }

    @Override
    protected String lookPath() {
        return "/";
    }
}
