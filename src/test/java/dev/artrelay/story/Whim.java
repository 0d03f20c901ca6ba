package dev.artrelay.story;

import dev.artrelay.protocol.acedata.AceDataStand.Act;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How an upstream means to treat one task.
 *
 * @param refusals how often it surely does not take it first
 * @param taken whether it takes it then
 * @param answer what it says to that
 * @param duration how long it takes
 * @param callbacks how often it calls back when it is done
 * @param early whether it calls back before it answers, too
 */
record Whim(int refusals, boolean taken, Act answer, Duration duration, int callbacks, boolean early) {

    private static final int UNAVAILABLE = 503;
    private static final String NOTHING_SAID = "";

    static Whim about(String prompt, long seed) {
        SplittableRandom dice = new SplittableRandom(seed * 31 + prompt.hashCode());
        int refusals = Math.max(0, dice.nextInt(12) - 9);
        int mood = dice.nextInt(20);
        Duration duration = Duration.ofMillis(2_000 + dice.nextInt(30_000));
        int callbacks = dice.nextInt(3);
        if (mood == 0) {
            return new Whim(refusals, false, Act.answers(UNAVAILABLE, NOTHING_SAID), duration, 0, false);
        }
        return new Whim(refusals, true, answer(mood), duration, callbacks, callbacks > 0 && mood > 17);
    }

    private static Act answer(int mood) {
        return mood < 3 ? Act.TAKES_AND_BREAKS
                : mood < 5 ? Act.takesAndAnswers(UNAVAILABLE)
                : mood < 6 ? Act.TAKES_AND_HANGS : Act.TAKES;
    }
}
