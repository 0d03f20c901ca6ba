package dev.artrelay.verdict.grid;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.qr.Solver;
import dev.artrelay.qr.Symbol;
import dev.artrelay.qr.TooLong;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** All codes that can be meant by one content, made when they are asked for. */
final class Codes {

    /** Versions above the smallest that painters of codes go to, for room or for looks. */
    private static final int ROOM = 7;

    private final String content;
    private final Map<Integer, List<Symbol>> made = new HashMap<>();

    private final Optional<Message> read;

    /**
     * @param read the code as somebody has read it; else nothing, and then it is filled up as the standard has it
     */
    Codes(String content, Optional<Message> read) {
        this.content = content;
        this.read = read;
    }

    /** Their sizes in modules, smallest first; none if no code holds the content. */
    List<Integer> sizes() {
        return read.map(message -> List.of(Message.side(message.version()))).orElseGet(this::sizesToTry);
    }

    private List<Integer> sizesToTry() {
        return smallest().stream().flatMap(least -> IntStream.rangeClosed(least, Math.min(Message.LARGEST, least + ROOM)).boxed())
                .map(Message::side).toList();
    }

    private Optional<Integer> smallest() {
        try {
            return Optional.of(Message.of(content, Level.L, Message.LARGEST).version());
        } catch (TooLong nobodyCould) {
            return Optional.empty();
        }
    }

    List<Symbol> of(int size) {
        return made.computeIfAbsent((size - 17) / 4, this::make);
    }

    private List<Symbol> make(int version) {
        return read.map(message -> new Solver(message, 0).masked()).orElseGet(() -> writings(version));
    }

    private List<Symbol> writings(int version) {
        return Arrays.stream(Level.values())
                .flatMap(level -> Message.writings(content, version, level).stream())
                .flatMap(message -> new Solver(message, 0).masked().stream()).toList();
    }
}
