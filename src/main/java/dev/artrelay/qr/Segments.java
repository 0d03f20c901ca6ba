package dev.artrelay.qr;

import com.google.zxing.common.BitArray;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/**
 * The cheapest split of a content into modes, found by dynamic programming over its characters.
 *
 * <p>Content beyond ASCII is announced as UTF-8 (ECI 26): without it zbar reads Chinese as Shift-JIS.
 */
final class Segments {

    private static final List<Mode> MODES = List.of(Mode.BYTE, Mode.ALPHANUMERIC, Mode.NUMERIC);

    private Segments() {}

    static BitArray bits(String content, int version) {
        Version standard = Version.getVersionForNumber(version);
        BitArray bits = new BitArray();
        split(content, standard).forEach(segment -> segment.appendTo(bits, standard));
        return bits;
    }

    /** As encoders write it that look for no cheaper split: bytes, announced as UTF-8 or not, or as Latin where that will do. */
    static List<BitArray> plainer(String content, int version) {
        Version standard = Version.getVersionForNumber(version);
        Segment bytes = new Segment(Mode.BYTE, content);
        List<BitArray> all = new ArrayList<>();
        for (List<Segment> segments : List.of(List.of(bytes), List.of(new Segment(Mode.ECI, ""), bytes))) {
            BitArray bits = new BitArray();
            segments.forEach(segment -> segment.appendTo(bits, standard));
            all.add(bits);
        }
        if (content.chars().anyMatch(each -> each > 0x7F) && content.chars().allMatch(each -> each <= 0xFF)) {
            BitArray bits = new BitArray();
            bytes.appendTo(bits, standard, StandardCharsets.ISO_8859_1);
            all.add(bits);
        }
        return all;
    }

    static List<Segment> split(String content, Version version) {
        int[] points = content.codePoints().toArray();
        List<Segment> segments = new ArrayList<>();
        if (Arrays.stream(points).anyMatch(point -> point > 0x7F)) {
            segments.add(new Segment(Mode.ECI, ""));
        }
        int[] modes = cheapest(points, version);
        for (int from = 0, to; from < points.length; from = to) {
            to = from + 1;
            while (to < points.length && modes[to] == modes[from]) {
                to++;
            }
            segments.add(new Segment(MODES.get(modes[from]), new String(points, from, to - from)));
        }
        return segments;
    }

    /** For each character the mode, as an index of {@link #MODES}, on the cheapest path. Costs are sixths of a bit. */
    private static int[] cheapest(int[] points, Version version) {
        int[] header = MODES.stream().mapToInt(mode -> 6 * (4 + mode.getCharacterCountBits(version))).toArray();
        LinkedList<int[]> cameFrom = new LinkedList<>();
        int[] cost = header.clone();
        for (int point : points) {
            int[] here = new int[MODES.size()];
            int[] from = {0, 1, 2};
            for (int m = 0; m < here.length; m++) {
                here[m] = Segment.fits(MODES.get(m), point) ? cost[m] + price(m, point) : Integer.MAX_VALUE / 2;
            }
            for (int to = 0; to < here.length; to++) {
                for (int via = 0; via < here.length; via++) {
                    int changed = (here[via] + 5) / 6 * 6 + header[to];
                    if (via != to && changed < here[to]) {
                        here[to] = changed;
                        from[to] = via;
                    }
                }
            }
            cameFrom.add(from);
            cost = here;
        }
        return walkBack(cameFrom, cost);
    }

    /** A switch is paid for after a character, so the character itself is in the mode that it came from. */
    private static int[] walkBack(LinkedList<int[]> cameFrom, int[] cost) {
        int mode = 0;
        for (int m = 1; m < cost.length; m++) {
            mode = cost[m] < cost[mode] ? m : mode;
        }
        int[] modes = new int[cameFrom.size()];
        for (int i = modes.length - 1; i >= 0; i--) {
            mode = cameFrom.removeLast()[mode];
            modes[i] = mode;
        }
        return modes;
    }

    private static int price(int mode, int point) {
        return switch (MODES.get(mode)) {
            case NUMERIC -> 20;
            case ALPHANUMERIC -> 33;
            default -> 48 * (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
        };
    }
}
