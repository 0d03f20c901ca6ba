package dev.artrelay.studio.render;

import dev.artrelay.qr.Solver;
import dev.artrelay.studio.scene.Focus;

/** Which tone the picture would like each module to have, and how much. */
final class Wishes {

    private Wishes() {}

    /** Row by row: positive for dark, negative for light, 0 where the code has no choice. */
    static double[] of(Banded banded, Setting setting, Solver solver) {
        Sheet sheet = setting.sheet();
        int size = solver.size();
        double[] wishes = new double[size * size];
        for (int at = 0; at < wishes.length; at++) {
            int column = at % size;
            int row = at / size;
            if (solver.open(column, row)) {
                double share = banded.darkShare(sheet, column, row, 0.5);
                wishes[at] = (share - 0.5) * weight(setting, column, row) + 1e-6 * (share >= 0.5 ? 1 : -1);
            }
        }
        return wishes;
    }

    private static double weight(Setting setting, int column, int row) {
        Sheet sheet = setting.sheet();
        double unit = Math.min(sheet.width(), sheet.height()) / 1000.0;
        double x = (sheet.x(column) - sheet.width() / 2.0) / unit + 500;
        double y = (sheet.y(row) - sheet.height() / 2.0) / unit + 500;
        double weight = 1;
        for (Focus spot : setting.artist().focus()) {
            double distance = Math.hypot(x - spot.x(), y - spot.y()) / spot.radius();
            weight = Math.max(weight, spot.weight() * Math.min(1, 2 - distance));
        }
        return weight;
    }
}
