package dev.artrelay.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** No logging meanwhile: thousands of histories have a million things to warn of. */
final class Quiet implements BeforeAllCallback, AfterAllCallback {

    private static final Logger OURS = Logger.getLogger("dev.artrelay");

    private Level before;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = OURS.getLevel();
        OURS.setLevel(Level.OFF);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        OURS.setLevel(before);
    }
}
