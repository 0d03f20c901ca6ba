package dev.artrelay.simulation;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * No logging meanwhile: thousands of histories have a million things to warn of, and alarms to raise. Nor are contexts carried
 * from callback to callback: there are none, and it takes a quarter of the time.
 */
final class Quiet implements BeforeAllCallback, AfterAllCallback {

    private static final List<Logger> OURS = List.of(Logger.getLogger("dev.artrelay"), Logger.getLogger("artrelay.alarm"));

    private List<Level> before;

    @Override
    public void beforeAll(ExtensionContext context) {
        before = OURS.stream().map(Logger::getLevel).toList();
        OURS.forEach(logger -> logger.setLevel(Level.OFF));
        Infrastructure.clearInterceptors();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Infrastructure.reload();
        for (int i = 0; i < OURS.size(); i++) {
            OURS.get(i).setLevel(before.get(i));
        }
    }
}
