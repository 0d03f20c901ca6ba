package dev.artrelay.story;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The pairs of which the cloud itself is one, which a process can only have in the place of a relay. */
@QuarkusTest
@TestProfile(PairsStage.Cloud.class)
class EveryPairInTheCloudTest extends EveryPairTest {

    static Stream<Arguments> pairs() {
        return pairs(Stream.of(Brand.TENCENT_CLOUD));
    }
}
