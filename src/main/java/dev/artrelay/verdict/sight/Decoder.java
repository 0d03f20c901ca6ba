package dev.artrelay.verdict.sight;

import dev.artrelay.qr.Message;
import java.util.List;
import java.util.Optional;

/** Reads QR codes in its own way. For one thread at a time. */
public interface Decoder {

    /** As verdicts name it. */
    String name();

    /** What the code in a picture says, or nothing if it cannot be read. */
    Optional<String> read(Luma luma);

    /** The code itself, if it can be read and its data be had. */
    default Optional<Message> message(Luma luma) {
        return Optional.empty();
    }

    /** Where it sees the three finders of a code, read or not. */
    List<Finders> finders(Luma luma);

    /** All there are; they share no code. */
    static List<Decoder> all() {
        return List.of(new Zxing(), boofcv());
    }

    static Decoder boofcv() {
        return new Boof();
    }
}
