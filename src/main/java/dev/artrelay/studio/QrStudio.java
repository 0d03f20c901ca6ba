package dev.artrelay.studio;

import dev.artrelay.qr.Level;
import dev.artrelay.qr.Message;
import dev.artrelay.qr.TooLong;
import dev.artrelay.studio.Painting.Ignored;
import dev.artrelay.studio.render.Look;
import dev.artrelay.studio.render.MarkerShape;
import dev.artrelay.studio.render.Page;
import dev.artrelay.studio.render.Renderer;
import dev.artrelay.studio.render.Subject;
import dev.artrelay.studio.scene.Scenes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paints artistic QR codes. Stateless; the same commission always gives the same bytes. */
public final class QrStudio {

    /** The fewest pixels per module: with less a code cannot be relied on to be read at half scale. */
    private static final double LEGIBLE = 6;

    /** Larger codes are read now and then, whatever their size in pixels: too long to be promised. */
    private static final int LARGEST_LEGIBLE = 27;

    /** The fewest pixels per module that show a picture between the modules. */
    private static final double PICTURESQUE = 8;

    /** Version 6 has free space for a picture, and only one alignment pattern to disturb it. */
    private static final int ROOMY = 6;

    private static final int CROWDED = 9;

    /** Beyond this a picture shows little of its scene, and takes many seconds to get right. */
    private static final int DENSEST = 25;

    private static final double STRONGEST = 3;

    /** Throws {@link Unpaintable} where {@link #paint} would, at almost no cost. */
    public void check(Commission commission) {
        requireSides(commission);
        requireLook(commission.look());
        StyleChoice.of(commission);
        smallest(commission);
    }

    /** The picture; the last resort, if the art does not read back, are plain modules on a pale picture. */
    public Painting paint(Commission commission) {
        check(commission);
        List<String> remarks = new ArrayList<>();
        Optional<Page> page = artMessage(commission).flatMap(message -> art(commission, message, remarks));
        if (page.isEmpty()) {
            remarks.add("painted as modules on a pale picture");
        }
        return painting(commission, page.orElseGet(() -> renderer(commission, commission.look()).modules(smallest(commission))), remarks);
    }

    /** Plain modules on a pale picture: quick, and always legible. */
    public Painting paintModules(Commission commission) {
        check(commission);
        Page page = renderer(commission, commission.look()).modules(smallest(commission));
        return painting(commission, page, new ArrayList<>());
    }

    /** The modules of {@link #paintModules} as an SVG document, on plain paper: for print at any size. */
    public String vector(Commission commission) {
        check(commission);
        return renderer(commission, commission.look()).vector(smallest(commission));
    }

    private Optional<Page> art(Commission commission, Message message, List<String> remarks) {
        Optional<Page> page = renderer(commission, commission.look()).art(message);
        if (page.isEmpty() && commission.look().codeWeight() < STRONGEST) {
            remarks.add("did not read back at code_weight %s: raised to %s".formatted(commission.look().codeWeight(), STRONGEST));
            return renderer(commission, commission.look().withWeight(STRONGEST)).art(message);
        }
        return page;
    }

    private Renderer renderer(Commission commission, Look look) {
        int width = commission.width();
        int height = commission.height();
        Subject subject = commission.theme().picture()
                .map(picture -> Subject.photographed(picture, width, height))
                .orElseGet(() -> Subject.painted(Scenes.of(StyleChoice.of(commission).style().id()), width, height, commission.seed()));
        return new Renderer(subject, look, commission.seed());
    }

    private Painting painting(Commission commission, Page page, List<String> remarks) {
        Optional<StyleChoice> choice = Optional.of(StyleChoice.of(commission)).filter(any -> commission.theme().picture().isEmpty());
        choice.flatMap(StyleChoice::remark).ifPresent(remarks::add);
        return new Painting(page.png(), commission.width(), commission.height(), commission.content(), page.symbol().version(),
                page.symbol().level(), commission.seed(), choice.map(chosen -> chosen.style().id()), ignored(commission), remarks);
    }

    /** What of it will have no effect. */
    static List<Ignored> ignored(Commission commission) {
        List<Ignored> ignored = new ArrayList<>();
        Theme theme = commission.theme();
        if (theme.picture().isPresent() && theme.styleId().isPresent()) {
            ignored.add(new Ignored("style", "the content image takes the place of a scene"));
        }
        if (theme.picture().isPresent() && !theme.prompt().isBlank()) {
            ignored.add(new Ignored("prompt", "the content image takes the place of a scene"));
        } else if (theme.styleId().isPresent() && !theme.prompt().isBlank()) {
            ignored.add(new Ignored("prompt", "a style was named"));
        }
        if (!theme.negativePrompt().isBlank() && theme.styleId().isPresent()) {
            ignored.add(new Ignored("negative_prompt", "it only rules out styles when one is chosen by prompt"));
        }
        if (commission.look().markerShape() == MarkerShape.CIRCLE) {
            ignored.add(new Ignored("marker_shape", "drawn as rounded squares, for too many readers miss true circles"));
        }
        if (commission.look().padding() == 0) {
            ignored.add(new Ignored("padding", "one module of margin is kept, or the code could not be found"));
        }
        return ignored;
    }

    /** Medium correction leaves most room for the picture; a little above the smallest version there is more of it. */
    private static Optional<Message> artMessage(Commission commission) {
        try {
            int largest = Math.min(DENSEST, largest(commission, PICTURESQUE));
            Message least = Message.of(commission.content(), commission.level().orElse(Level.M), largest);
            int wished = Math.max(least.version(), Math.min(CROWDED, Math.max(ROOMY, least.version() + 2)));
            return Optional.of(least.in(Math.min(wished, largest)));
        } catch (TooLong e) {
            return Optional.empty();
        }
    }

    private static Message smallest(Commission commission) {
        if (commission.content() == null || commission.content().isBlank()) {
            throw new Unpaintable("content", "is missing: a code must say something");
        }
        try {
            return Message.of(commission.content(), commission.level(), Math.min(LARGEST_LEGIBLE, largest(commission, LEGIBLE)));
        } catch (TooLong e) {
            throw new Unpaintable("content", "is too long: it needs %d bytes, and a QR code of %d x %d pixels at error correction %s holds %d"
                    .formatted(e.needed(), commission.width(), commission.height(),
                            commission.level().map(Level::name).orElse("L"), e.limit()));
        }
    }

    /** The largest version whose modules get this many pixels; at least the first. */
    private static int largest(Commission commission, double pixels) {
        int version = Message.LARGEST;
        while (version > 1 && Renderer.module(commission.shorterSide(), commission.look(), version) < pixels) {
            version--;
        }
        return version;
    }

    private static void requireSides(Commission commission) {
        for (int side : new int[] {commission.width(), commission.height()}) {
            if (side < Commission.SMALLEST_SIDE || side > Commission.LARGEST_SIDE) {
                throw new Unpaintable("resolution", "each side must have %d to %d pixels"
                        .formatted(Commission.SMALLEST_SIDE, Commission.LARGEST_SIDE));
            }
        }
    }

    private static void requireLook(Look look) {
        require(look.codeWeight() >= 1.5 && look.codeWeight() <= STRONGEST, "code_weight", "must be 1.5 to 3");
        require(List.of(0, 90, 180, 270).contains(look.rotate()), "rotate", "must be 0, 90, 180 or 270");
        require(List.of(0, 5, 10, 15, 20).contains(look.padding()), "padding", "must be 0, 5, 10, 15 or 20");
        require(look.paddingNoise() >= 0 && look.paddingNoise() <= 1, "padding_noise", "must be 0 to 1");
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw new Unpaintable(field, message);
        }
    }
}
