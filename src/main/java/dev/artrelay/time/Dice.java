package dev.artrelay.time;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Chance that nobody can guess.
 *
 * <p>A process of which a picture is taken becomes many, all of which would throw the same: each has to renew its dice.
 */
public final class Dice implements RandomGenerator {

    private static final Logger LOG = Logger.getLogger(Dice.class);
    private static final int SEED = 32;

    private final SecureRandom random;

    Dice(SecureRandom random) {
        this.random = random;
    }

    /** From here on nothing that was known before tells what is thrown. */
    public void renew() {
        random.setSeed(random.generateSeed(SEED));
        LOG.info("the dice are renewed");
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
