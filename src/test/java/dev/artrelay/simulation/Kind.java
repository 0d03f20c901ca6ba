package dev.artrelay.simulation;

import dev.artrelay.provider.Capabilities;
import dev.artrelay.provider.Quota;
import dev.artrelay.task.Backoff;
import dev.artrelay.task.Conduct;
import dev.artrelay.task.Phase;
import dev.artrelay.task.Recovery;
import java.time.Duration;
import java.util.Locale;

/** What upstreams there are. */
enum Kind {

    /** Knows an attempt by our own name for it; its callbacks could be anybody's. */
    LISTING(true, false, 3, Recovery.LOOK_UP, "2s,5s,30s,5m"),
    /** Can be asked by its own id alone; its callbacks could be anybody's. */
    ASKED(true, false, 1, Recovery.AWAIT_CALLBACK, "5s,30s,2m,6m"),
    /** Calls, and cannot be asked. */
    SILENT(true, false, 0, Recovery.AWAIT_CALLBACK, ""),
    /** Signs what it calls with. */
    SIGNED(true, true, 1, Recovery.AWAIT_CALLBACK, "1m,5m"),
    /** Takes the same attempt twice for one. */
    REPEATABLE(false, false, 50, Recovery.ASK_AGAIN, "2s,10s,30s,4m"),
    /** Is done when it answers, and hands over what it made: our studio. */
    PAINTER(false, false, 0, Recovery.ASK_AGAIN, "");

    static final Duration LIMIT = Duration.ofSeconds(20);

    final boolean calls;
    private final boolean signed;
    final int looks;
    final Recovery recovery;
    private final Backoff ladder;

    Kind(boolean calls, boolean signed, int looks, Recovery recovery, String ladder) {
        this.calls = calls;
        this.signed = signed;
        this.looks = looks;
        this.recovery = recovery;
        this.ladder = Backoff.parse(ladder);
    }

    /** Its name as an owner of models. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String model() {
        return word() + "/a";
    }

    boolean signs() {
        return signed;
    }

    /**
     * @param slots how many tasks it takes at a time; 0 for any number
     */
    Capabilities capabilities(int slots) {
        boolean cancels = this == REPEATABLE || this == SIGNED;
        Conduct conduct = new Conduct(LIMIT.plusSeconds(10), recovery, Phase.SUBMITTING, ladder);
        return new Capabilities(calls, signed, looks, cancels, conduct, new Quota(slots, 0, 0));
    }
}
