package dev.artrelay.qr;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;

/** Where everything lies in a code of one version, turned by quarters: fixed patterns and the path of the data bits. */
final class Layout {

    final int version;
    final int size;
    final int quarters;
    final boolean[] fixed;
    final boolean[] dark;
    /** Data modules in the order of their bits, before turning. */
    final List<Spot> path;
    final List<Spot> finders;
    final List<Spot> alignments;

    Layout(int version, int quarters) {
        this.version = version;
        this.size = Message.side(version);
        this.quarters = quarters;
        this.fixed = new boolean[size * size];
        this.dark = new boolean[size * size];
        List<Spot> corners = List.of(new Spot(3, 3), new Spot(size - 4, 3), new Spot(3, size - 4));
        List<Spot> centres = centres();
        timing();
        corners.forEach(this::finder);
        centres.forEach(this::alignment);
        format(dark, 0);
        versionInformation();
        this.path = zigzag();
        this.finders = corners.stream().map(spot -> spot.turned(quarters, size)).toList();
        this.alignments = centres.stream().map(spot -> spot.turned(quarters, size)).toList();
    }

    /** The index of an unturned module in the turned arrays. */
    int at(Spot spot) {
        Spot turned = spot.turned(quarters, size);
        return turned.y() * size + turned.x();
    }

    /** Writes level and mask, protected by a BCH code (15, 5), into both their places. */
    void format(boolean[] target, int levelAndMask) {
        int bits = (levelAndMask << 10 | remainder(levelAndMask, 10, 0x537)) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            boolean on = (bits >> i & 1) == 1;
            put(target, 8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, on);
            put(target, i < 8 ? size - 1 - i : i == 8 ? 7 : 14 - i, 8, on);
        }
        put(target, 8, size - 8, true);
    }

    private void versionInformation() {
        int bits = version << 12 | remainder(version, 12, 0x1F25);
        for (int i = 0; version >= 7 && i < 18; i++) {
            boolean on = (bits >> i & 1) == 1;
            put(dark, size - 11 + i % 3, i / 3, on);
            put(dark, i / 3, size - 11 + i % 3, on);
        }
    }

    private static int remainder(int value, int degree, int generator) {
        int rest = value;
        for (int i = 0; i < degree; i++) {
            rest = rest << 1 ^ (rest >> degree - 1) * generator;
        }
        return rest;
    }

    private void timing() {
        for (int i = 0; i < size; i++) {
            put(dark, 6, i, i % 2 == 0);
            put(dark, i, 6, i % 2 == 0);
        }
    }

    private void finder(Spot centre) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                put(dark, centre.x() + dx, centre.y() + dy, ring != 2 && ring != 4);
            }
        }
    }

    private void alignment(Spot centre) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                put(dark, centre.x() + dx, centre.y() + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    private void put(boolean[] target, int x, int y, boolean on) {
        if (x >= 0 && y >= 0 && x < size && y < size) {
            int at = at(new Spot(x, y));
            fixed[at] = true;
            target[at] = on;
        }
    }

    private List<Spot> centres() {
        int[] steps = Version.getVersionForNumber(version).getAlignmentPatternCenters();
        List<Spot> centres = new ArrayList<>();
        for (int y : steps) {
            for (int x : steps) {
                boolean finderThere = x + y == 12 || x + y == size - 1 && (x == 6 || y == 6);
                if (!finderThere) {
                    centres.add(new Spot(x, y));
                }
            }
        }
        return centres;
    }

    /** Two columns at a time, up and down in turn, from the right, skipping the timing column. */
    private List<Spot> zigzag() {
        List<Spot> spots = new ArrayList<>();
        for (int right = size - 1, leg = 0; right > 0; right -= right == 8 ? 3 : 2, leg++) {
            for (int i = 0; i < size; i++) {
                int y = leg % 2 == 0 ? size - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    Spot spot = new Spot(x, y);
                    if (!fixed[at(spot)]) {
                        spots.add(spot);
                    }
                }
            }
        }
        return List.copyOf(spots);
    }
}
