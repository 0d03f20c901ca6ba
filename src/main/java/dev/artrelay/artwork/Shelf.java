package dev.artrelay.artwork;

import dev.artrelay.task.Order.Terms;
import dev.artrelay.task.Task;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long an image may be needed, in days: as many as a bucket's rule has for what lies below the {@link #prefix()}.
 *
 * <p>A name begins with its shelf's mark, so whoever has the name finds the image.
 */
public enum Shelf {
    /** Of a retention of hours. */
    DAY(1),
    /** Of a week, and the longest deadline before it. */
    WEEK(9),
    /** Of thirty days, as usual. */
    MONTH(32),
    QUARTER(92),
    /** Of the longest retention that there is. */
    YEAR(367);

    private static final String ALL = "artworks/";

    private final int days;

    Shelf(int days) {
        this.days = days;
    }

    /**
     * The one on which an image of a task with these terms lies long enough, whenever it is put there: an upload comes first,
     * the task ends at its deadline and a grace at the latest, and its retention begins then.
     */
    public static Shelf of(Terms terms) {
        Duration needed = terms.deadline().plus(Task.STORING_GRACE).plus(Task.SAFETY).plus(terms.retention());
        return Stream.of(values()).filter(shelf -> Duration.ofDays(shelf.days).compareTo(needed) >= 0).findFirst().orElse(YEAR);
    }

    /** The one that a name says; the longest, if it says none. */
    static Shelf of(String name) {
        return Stream.of(values()).filter(shelf -> name.startsWith(shelf.mark())).findFirst().orElse(YEAR);
    }

    /** The name of an image that lies here. */
    public String named(String name) {
        return mark() + name;
    }

    public int days() {
        return days;
    }

    /** What the keys of a bucket begin with; the longest one's is that of all, so nothing outlives it. */
    public String prefix() {
        return this == YEAR ? ALL : ALL + "d" + days + "/";
    }

    private String mark() {
        return "d" + days + "-";
    }
}
