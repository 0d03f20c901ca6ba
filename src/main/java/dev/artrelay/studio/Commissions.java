package dev.artrelay.studio;

import dev.artrelay.qr.Level;
import dev.artrelay.studio.render.Look;
import dev.artrelay.studio.render.MarkerShape;
import dev.artrelay.studio.render.PixelStyle;
import dev.artrelay.studio.render.Position;
import dev.artrelay.studio.render.SubMarker;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a request as a commission; what it cannot be is {@link Unpaintable}, by the request's own field names. */
final class Commissions {

    private static final String AUTO = "auto";

    private Commissions() {
    }

    /**
     * The commission.
     *
     * @param content what the code is to say, given or read from a picture
     * @param seed of the picture
     */
    static Commission of(ImageRequest request, String content, long seed) {
        Canvas canvas = Canvas.of(request.frame());
        Theme theme = new Theme(Optional.ofNullable(request.style()), text(request.prompt()), text(request.negativePrompt()),
                Optional.empty());
        return new Commission(content, theme, canvas.width(), canvas.height(), seed, level(request.code()), look(request.code()));
    }

    private static Optional<Level> level(Code code) {
        String word = code.errorCorrection();
        return word == null || word.equalsIgnoreCase(AUTO) ? Optional.empty()
                : Optional.of(word("error_correction", Level.class, word));
    }

    private static Look look(Code code) {
        Look plain = Look.PLAIN;
        return new Look(
                or(code.weight(), plain.codeWeight()),
                or(word("pixel_style", PixelStyle.class, code.pixelStyle()), plain.pixelStyle()),
                or(word("marker_shape", MarkerShape.class, code.markerShape()), plain.markerShape()),
                or(word("sub_marker", SubMarker.class, code.subMarker()), plain.subMarker()),
                or(code.rotate(), plain.rotate()),
                or(word("position", Position.class, code.position()), plain.position()),
                or(code.padding(), plain.padding()),
                or(code.paddingNoise(), plain.paddingNoise()));
    }

    private static <E extends Enum<E>> E word(String field, Class<E> words, String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(words.getEnumConstants()).filter(each -> spelt(each).equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new Unpaintable(field, "must be one of " + Arrays.stream(words.getEnumConstants())
                        .map(Commissions::spelt).collect(Collectors.joining(", "))));
    }

    private static String spelt(Enum<?> constant) {
        return constant instanceof Level ? constant.name() : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
