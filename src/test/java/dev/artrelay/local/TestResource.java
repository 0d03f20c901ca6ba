package dev.artrelay.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A resource that is left running: it is shared by all tests and ends with the JVM. */
abstract class TestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public void stop() {
    }
}
