package dev.artrelay.studio.render;

import dev.artrelay.qr.Message;
import dev.artrelay.qr.Solver;
import dev.artrelay.qr.Symbol;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns a message and a subject into a page that reads as the one and looks like the other. */
public final class Renderer {

    /** Masks tried before the best page so far is taken. */
    private static final int CANDIDATES = 6;

    private static final int REPAIRS = 6;

    /** Wrong modules that a page may keep: error correction is for the camera, but so few cost it nothing. */
    private static final int TOLERATED = 3;

    private final Subject subject;
    private final Look look;
    private final long seed;

    public Renderer(Subject subject, Look look, long seed) {
        this.subject = subject;
        this.look = look;
        this.seed = seed;
    }

    /** Pixels per module that a code of this version would get. */
    public static double module(int side, Look look, int version) {
        return Sheet.module(side, look.padding(), Message.side(version));
    }

    /** The picture as a code; empty if no try reads back at native and at half scale. */
    public Optional<Page> art(Message message) {
        Solver solver = new Solver(message, look.rotate() / 90);
        Setting setting = setting(solver.size());
        Banded banded = Banded.of(subject, setting.sheet(), look.codeWeight());
        double[] wishes = Wishes.of(banded, setting, solver);
        Optional<Attempt> best = Optional.empty();
        for (Symbol symbol : candidates(solver.towards(wishes))) {
            Attempt attempt = attempt(banded, symbol, setting, message.content());
            best = better(best, attempt);
            if (attempt.score == Gate.BEST) {
                break;
            }
        }
        return best.map(attempt -> new Page(Png.of(attempt.picture), attempt.symbol));
    }

    /** Those that grant most wishes, of those that will least be misread. */
    private static List<Symbol> candidates(List<Symbol> symbols) {
        return symbols.stream().sorted(Comparator.comparingInt(Impostors::count)).limit(CANDIDATES).toList();
    }

    /** Every module drawn over a pale version of the picture. */
    public Page modules(Message message) {
        Symbol symbol = Symbol.plain(message, look.rotate() / 90);
        return new Page(Png.of(new PlainPage(subject.picture(), symbol, setting(symbol.size())).draw()), symbol);
    }

    /** Every module as a path, on plain paper: an SVG document that says the same as {@link #modules}. */
    public String vector(Message message) {
        Symbol symbol = Symbol.plain(message, look.rotate() / 90);
        return new PlainPage(subject.picture(), symbol, setting(symbol.size())).vector();
    }

    private record Attempt(Picture picture, Symbol symbol, int score) {

        private static final int UNREADABLE = -1;
    }

    private Attempt attempt(Banded banded, Symbol symbol, Setting setting, String content) {
        Picture picture = repaired(new ArtPage(banded, symbol, setting), new SelfCheck(symbol, setting));
        return new Attempt(picture, symbol, Gate.passes(picture, content) ? Gate.score(picture, content) : Attempt.UNREADABLE);
    }

    private static Optional<Attempt> better(Optional<Attempt> best, Attempt attempt) {
        return attempt.score == Attempt.UNREADABLE || best.isPresent() && best.get().score >= attempt.score ? best : Optional.of(attempt);
    }

    /** Strengthens what reads badly until little is left, or until that no longer helps. */
    private Picture repaired(ArtPage page, SelfCheck check) {
        long before = Long.MAX_VALUE;
        for (int round = 0; round < REPAIRS; round++) {
            int[] wrong = check.wrong(page.picture());
            long left = Arrays.stream(wrong).filter(views -> views > 0).count();
            if (left <= TOLERATED || left >= before) {
                break;
            }
            page.strengthen(wrong);
            before = left;
        }
        page.close();
        return page.picture();
    }

    private Setting setting(int size) {
        Picture picture = subject.picture();
        return new Setting(Sheet.of(picture.width(), picture.height(), look, size), look, subject.artist(), seed);
    }
}
