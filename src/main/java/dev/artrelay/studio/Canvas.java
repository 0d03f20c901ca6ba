package dev.artrelay.studio;

import dev.artrelay.task.ImageRequest.Frame;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture's size in pixels: as asked for, or the asked ratio with about as many pixels as the usual square. */
record Canvas(int width, int height) {

    private static final Pattern PIXELS = Pattern.compile("(\\d{2,4})[xX](\\d{2,4})");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,2}):(\\d{1,2})");
    /** Sides are multiples of this, as those of the upstreams that paint codes are. */
    private static final int GRAIN = 16;

    static Canvas of(Frame frame) {
        if (frame.resolution() != null) {
            Matcher pixels = matched(PIXELS, frame.resolution(), "resolution", "must be pixels such as 768x768");
            return new Canvas(number(pixels, 1), number(pixels, 2));
        }
        return frame.aspectRatio() == null ? new Canvas(Commission.SIDE, Commission.SIDE) : ratio(frame.aspectRatio());
    }

    private static Canvas ratio(String text) {
        Matcher ratio = matched(RATIO, text, "aspect_ratio", "must be a ratio such as 16:9");
        int across = number(ratio, 1);
        int down = number(ratio, 2);
        if (across == 0 || down == 0 || across > 3 * down || down > 3 * across) {
            throw new Unpaintable("aspect_ratio", "must lie between 1:3 and 3:1");
        }
        double unit = Math.sqrt((double) Commission.SIDE * Commission.SIDE / across / down);
        return new Canvas(side(unit * across), side(unit * down));
    }

    private static int side(double length) {
        return (int) Math.round(length / GRAIN) * GRAIN;
    }

    private static Matcher matched(Pattern pattern, String text, String field, String message) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Unpaintable(field, message);
        }
        return matcher;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
