package dev.artrelay.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final List<UniEmitter<? super Integer>> inside = new ArrayList<>();

    @Test
    void no_more_than_allowed_are_inside_and_the_next_enters_when_one_leaves() {
        Turnstile turnstile = new Turnstile(2);
        for (int i = 0; i < 3; i++) {
            go(turnstile);
        }
        assertEquals(2, inside.size());

        inside.get(0).complete(1);

        assertEquals(3, inside.size());
    }

    @Test
    void who_fails_or_gives_up_makes_room_too() {
        Turnstile turnstile = new Turnstile(1);
        var first = go(turnstile);
        go(turnstile);
        go(turnstile);

        first.cancel();
        inside.get(1).fail(new IllegalStateException("on purpose"));

        assertEquals(3, inside.size());
    }

    @Test
    void who_gives_up_while_waiting_takes_no_place() {
        Turnstile turnstile = new Turnstile(1);
        var first = go(turnstile);
        go(turnstile).cancel();

        first.cancel();
        go(turnstile);

        assertEquals(2, inside.size());
    }

    @Test
    void zero_lets_everybody_in() {
        Turnstile turnstile = new Turnstile(0);

        for (int i = 0; i < 100; i++) {
            go(turnstile);
        }

        assertEquals(100, inside.size());
    }

    @Test
    void what_cannot_even_begin_makes_room() {
        Turnstile turnstile = new Turnstile(1);

        var broken = turnstile.<Integer>through(() -> {
            throw new IllegalStateException("on purpose");
        }).subscribe().withSubscriber(UniAssertSubscriber.create());
        go(turnstile);

        broken.assertFailedWith(IllegalStateException.class);
        assertEquals(1, inside.size());
    }

    private UniAssertSubscriber<Integer> go(Turnstile turnstile) {
        return turnstile.<Integer>through(() -> Uni.createFrom().emitter(inside::add))
                .subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
