package dev.artrelay.wellness;

import dev.artrelay.provider.ProviderFault;
import dev.artrelay.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last calls of one kind at one provider. A refusal of what one client asked for is a sign of health, and who is only busy, or was
 * called wrongly by us, shows nothing.
 */
final class Pulse {

    private static final int LAST = 8;
    private static final int TOO_MANY = 5;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Deque<Beat> beats = new ArrayDeque<>();

    /**
     * One more call.
     *
     * @param fault what went wrong, or null
     */
    void beat(TaskId about, Throwable fault, Instant now) {
        if (fault == null || fault instanceof ProviderFault.Rejected || ill(fault)) {
            Beat beat = new Beat(now, about, fault != null && ill(fault) ? ProviderFault.word(fault) : null);
            beats.removeIf(beat::repeats);
            beats.addLast(beat);
            while (beats.size() > LAST) {
                beats.removeFirst();
            }
        }
    }

    private static boolean ill(Throwable fault) {
        return fault instanceof ProviderFault.NotSent || fault instanceof ProviderFault.Unknown
                || fault instanceof ProviderFault.Account || fault instanceof ProviderFault.Unreadable;
    }

    /** The class of the last fault, if most calls fail or the last one met a closed account. */
    Optional<String> complaint(Instant now) {
        beats.removeIf(beat -> beat.at.plus(REMEMBERED).isBefore(now));
        List<String> faults = beats.stream().map(Beat::fault).filter(Objects::nonNull).toList();
        boolean refused = !beats.isEmpty() && "account".equals(beats.getLast().fault);
        return refused || faults.size() >= TOO_MANY ? Optional.of(faults.get(faults.size() - 1)) : Optional.empty();
    }

    /**
     * One call.
     *
     * @param fault class of its fault, or null
     */
    private record Beat(Instant at, TaskId about, String fault) {

        /** One task whose answer nobody can read may be asked about again and again, and says no more than the first time. */
        private boolean repeats(Beat earlier) {
            return "unreadable".equals(fault) && fault.equals(earlier.fault) && about.equals(earlier.about);
        }
    }
}
