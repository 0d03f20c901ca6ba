package dev.artrelay.verdict.repair;

import dev.artrelay.qr.Symbol;
import dev.artrelay.verdict.grid.LocateCode;
import dev.artrelay.verdict.grid.Located;
import dev.artrelay.verdict.grid.Modules;
import dev.artrelay.verdict.sight.Condition;
import dev.artrelay.verdict.sight.Exam;
import dev.artrelay.verdict.sight.Luma;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Mends one picture: finds its code, and shifts what readers see wrongly until they see it rightly. */
public final class RepairCode {

    private static final List<Round> ROUNDS = List.of(new Round(2, 14, 0, false), new Round(2, 24, 0.2, false),
            new Round(1, 30, 0.3, true), new Round(1, 40, 0.4, true), new Round(1, 55, 0.5, true), new Round(1, 75, 0.6, true));
    /** How much of its texture a finder gives up that is not found. */
    private static final double SMOOTH = 0.75;
    /** Of the modules, one in so many may be touched. */
    private static final int PORTION = 3;

    private final BufferedImage original;
    private final Luma before;
    private final String content;
    private final Located code;
    private final Retouch retouch;
    private final Set<Integer> touched = new TreeSet<>();
    private Optional<Repair> best = Optional.empty();

    /**
     * How far one round goes.
     *
     * @param readers to how many of five a module has to be wrong
     * @param margin luma between a module and the readers' thresholds
     * @param flatness how much of its texture a module gives up
     * @param sharply is it about finding the code as well?
     */
    private record Round(int readers, double margin, double flatness, boolean sharply) {
    }

    private RepairCode(BufferedImage original, Luma before, String content, Located code) {
        this.original = original;
        this.before = before;
        this.content = content;
        this.code = code;
        this.retouch = new Retouch(original, code.grid());
    }

    /**
     * The picture, mended.
     *
     * @param content what its code is to say
     * @return nothing if the code cannot be found, or not be made to read within the limits
     */
    public static Optional<Repair> repair(BufferedImage picture, String content) {
        Luma luma = Luma.of(picture);
        return LocateCode.locate(luma, content).flatMap(code -> new RepairCode(picture, luma, content, code).mended());
    }

    private Optional<Repair> mended() {
        for (Round round : ROUNDS) {
            if (!shift(new Views(code, retouch.luma()), round) || examined().exam().well()) {
                break;
            }
        }
        return best.filter(repair -> repair.exam().scannable());
    }

    /** Whether anything was left to do. */
    private boolean shift(Views views, Round round) {
        int[] wrong = views.wrong(round.sharply);
        List<Integer> worst = IntStream.range(0, wrong.length).filter(at -> wrong[at] >= round.readers).boxed()
                .sorted(Comparator.comparing((Integer at) -> !fixed(at)).thenComparing(at -> -wrong[at])).toList();
        int room = wrong.length / PORTION - touched.size();
        for (int at : worst) {
            boolean again = touched.contains(at);
            if (again || room > 0) {
                room -= again ? 0 : 1;
                touched.add(at);
                shift(views, at, round);
            }
        }
        return !worst.isEmpty();
    }

    private void shift(Views views, int at, Round round) {
        int column = at % code.grid().size();
        int row = at / code.grid().size();
        boolean dark = code.symbol().dark(column, row);
        double mean = views.modules().luma()[at];
        double wanted = views.safe(at, dark) + (dark ? -round.margin : round.margin);
        double flatness = round.sharply && views.finder(at) ? SMOOTH : round.flatness;
        retouch.shift(column, row, dark ? Math.min(0, wanted - mean) : Math.max(0, wanted - mean), mean, flatness);
    }

    private boolean fixed(int at) {
        Symbol symbol = code.symbol();
        return symbol.fixed(at % symbol.size(), at / symbol.size());
    }

    private Repair examined() {
        BufferedImage picture = retouch.picture();
        Luma luma = Luma.of(picture);
        Exam exam = Exam.of(luma, content, Condition.FAST);
        Repair repair = new Repair(picture, exam, touched.size(), code.grid().size() * code.grid().size(), shift(luma));
        best = best.filter(other -> worth(other.exam()) >= worth(exam)).or(() -> Optional.of(repair));
        return repair;
    }

    private static int worth(Exam exam) {
        return exam.count() + (exam.scannable() ? Condition.FAST.size() : 0);
    }

    private double shift(Luma luma) {
        int size = code.grid().size();
        return touched.stream().mapToDouble(at -> Math.abs(Modules.middle(luma, code.grid(), at % size, at / size)
                - Modules.middle(before, code.grid(), at % size, at / size))).average().orElse(0);
    }
}
