package dev.artrelay.artwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.task.Order.Terms;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfTest {

    private static final Duration LONGEST_DEADLINE = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({"PT10M, PT1M, DAY", "PT10M, PT23H, DAY", "PT10M, PT24H, WEEK", "P1D, PT1M, WEEK", "P1D, P7D, WEEK",
            "P1D, P8D, MONTH", "P1D, P30D, MONTH", "P1D, P31D, QUARTER", "P1D, P90D, QUARTER", "P1D, P91D, YEAR", "P1D, P365D, YEAR"})
    void is_the_shortest_that_lasts_to_the_end_of_the_retention(Duration deadline, Duration retention, Shelf shelf) {
        assertEquals(shelf, Shelf.of(terms(deadline, retention)));
    }

    @Test
    void lasts_as_long_as_any_task_may_be_there() {
        for (int hours = 0; hours <= 365 * 24; hours++) {
            Duration retention = Duration.ofHours(hours);
            int days = Shelf.of(terms(LONGEST_DEADLINE, retention)).days();

            assertTrue(Duration.ofDays(days).compareTo(LONGEST_DEADLINE.plus(retention)) > 0, retention::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"d1-a.png, DAY", "d92-input-0, QUARTER", "d367-a.png, YEAR", "a.png, YEAR", "d1, YEAR", "d10-a.png, YEAR"})
    void is_told_by_the_name_of_what_lies_there(String name, Shelf shelf) {
        assertEquals(shelf, Shelf.of(name));
    }

    private static Terms terms(Duration deadline, Duration retention) {
        return new Terms(0, null, null, List.of(), deadline, retention, false);
    }
}
