package dev.artrelay.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.artrelay.task.TaskId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void copies_of_one_process_throw_the_same_until_they_renew_their_dice() throws Exception {
        byte[] picture = picture();
        Dice one = restored(picture);
        Dice other = restored(picture);
        assertEquals(TaskId.at(NOW, one), TaskId.at(NOW, other));
        assertEquals(bytes(one), bytes(other));

        one.renew();
        other.renew();

        assertNotEquals(TaskId.at(NOW, one), TaskId.at(NOW, other));
        assertNotEquals(bytes(one), bytes(other));
    }

    @Test
    void what_we_use_never_throws_the_same_twice() {
        Dice dice = Clocks.dice();
        String before = bytes(dice);

        dice.renew();

        assertNotEquals(before, bytes(dice));
    }

    /** Of a generator that has been used, and that consists of its state alone. */
    private static byte[] picture() throws Exception {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.nextLong();
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(picture)) {
            out.writeObject(random);
        }
        return picture.toByteArray();
    }

    private static Dice restored(byte[] picture) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(picture))) {
            return new Dice((SecureRandom) in.readObject());
        }
    }

    private static String bytes(Dice dice) {
        byte[] bytes = new byte[16];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
