package dev.artrelay.studio.render;

import dev.artrelay.studio.brush.Palette;
import dev.artrelay.studio.brush.Sprite;
import dev.artrelay.studio.code.Message;
import dev.artrelay.studio.code.Solver;
import dev.artrelay.studio.code.Symbol;
import dev.artrelay.studio.scene.Focus;
import dev.artrelay.studio.scene.Scene;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Turns a message and a scene, or a foreign picture, into a page that reads as the one and looks like the other. */
public final class Renderer {

    /** Masks tried before the best page so far is taken. */
    private static final int CANDIDATES = 4;

    private static final int REPAIRS = 6;

    /** Wrong modules that a page may keep: error correction is for the camera, but so few cost it nothing. */
    private static final int TOLERATED = 3;

    private final Look look;
    private final long seed;
    private final Picture source;
    private final Artist artist;
    private final double local;

    public Renderer(Scene scene, Optional<BufferedImage> foreign, int width, int height, Look look, long seed) {
        this.look = look;
        this.seed = seed;
        this.source = foreign.map(image -> Picture.covering(image, width, height))
                .orElseGet(() -> Picture.of(scene, width, height, seed));
        Palette palette = scene.palette();
        this.artist = foreign.isPresent() ? new Artist(palette, Sprite.DOT, Sprite.DOT, List.of())
                : new Artist(palette, scene.darkSprite(), scene.lightSprite(), scene.focus());
        this.local = foreign.isPresent() ? Banded.PHOTOGRAPHED : Banded.PAINTED;
    }

    /** Pixels per module that a code of this version would get. */
    public static double module(int side, Look look, int version) {
        return Sheet.module(side, look.padding(), 17 + 4 * version);
    }

    /** The picture as a code; empty if no try reads back at native and at half scale. */
    public Optional<Page> art(Message message) {
        Solver solver = new Solver(message, look.rotate() / 90);
        Sheet sheet = Sheet.of(source.width(), source.height(), look, solver.size());
        Banded banded = Banded.of(source, sheet, look.codeWeight(), local);
        Optional<Page> best = Optional.empty();
        int bestScore = -1;
        for (Symbol symbol : solver.towards(Wishes.of(banded, sheet, solver, artist.focus())).subList(0, CANDIDATES)) {
            Picture picture = repaired(banded, symbol, sheet);
            if (Gate.passes(picture, message.content())) {
                int score = Gate.score(picture, message.content());
                if (score > bestScore) {
                    bestScore = score;
                    best = Optional.of(Page.of(picture, symbol));
                }
                if (score == Gate.CONDITIONS) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Every module drawn over a pale version of the picture. */
    public Page modules(Message message) {
        Symbol symbol = Symbol.plain(message, look.rotate() / 90);
        Sheet sheet = Sheet.of(source.width(), source.height(), look, symbol.size());
        return Page.of(new PlainPage(source, symbol, sheet, look, artist).draw(seed), symbol);
    }

    private Picture repaired(Banded banded, Symbol symbol, Sheet sheet) {
        ArtPage page = new ArtPage(banded, symbol, sheet, look, artist, seed);
        SelfCheck check = new SelfCheck(symbol, sheet);
        for (int round = 0; round < REPAIRS; round++) {
            int[] wrong = check.wrong(page.picture());
            if (count(wrong) <= TOLERATED) {
                break;
            }
            page.strengthen(wrong);
        }
        return page.picture();
    }

    private static int count(int[] wrong) {
        int count = 0;
        for (int views : wrong) {
            count += views > 0 ? 1 : 0;
        }
        return count;
    }
}
