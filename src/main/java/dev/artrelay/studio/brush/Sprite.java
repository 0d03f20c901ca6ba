package dev.artrelay.studio.brush;

import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * A small figure that stands for one module whose place in the picture has the other tone. It spans about −½…½ around the origin and
 * covers the middle third solidly, because that is where readers look.
 */
public enum Sprite {
    DOT {
        @Override
        public Shape outline() {
            return Shapes.disc(0, 0, 0.5);
        }
    },
    LEAF {
        @Override
        public Shape outline() {
            return Shapes.placed(Shapes.soft(0, -0.62, 0.34, -0.3, 0.40, 0.12, 0, 0.5, -0.40, 0.12, -0.34, -0.3), 0, 0, 35);
        }
    },
    BLOSSOM {
        @Override
        public Shape outline() {
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (int i = 0; i < 5; i++) {
                double angle = Math.toRadians(72 * i - 90);
                path.append(Shapes.disc(0.29 * Math.cos(angle), 0.29 * Math.sin(angle), 0.25), false);
            }
            path.append(Shapes.disc(0, 0, 0.3), false);
            return path;
        }
    },
    STAR {
        @Override
        public Shape outline() {
            return Shapes.soft(points(5, 0.6, 0.36));
        }
    },
    FLAKE {
        @Override
        public Shape outline() {
            return Shapes.star(0, 0, 0.58, 0.36, 6, 0);
        }
    },
    HEART {
        @Override
        public Shape outline() {
            return Shapes.heart(0, 0.02, 0.5);
        }
    },
    DROP {
        @Override
        public Shape outline() {
            return Shapes.soft(0, -0.62, 0.27, -0.2, 0.42, 0.14, 0.27, 0.43, 0, 0.51, -0.27, 0.43, -0.42, 0.14, -0.27, -0.2);
        }
    },
    BRICK {
        @Override
        public Shape outline() {
            return Shapes.roundBox(-0.48, -0.42, 0.96, 0.84, 0.14);
        }
    },
    GEM {
        @Override
        public Shape outline() {
            return Shapes.soft(points(4, 0.58, 0.46));
        }
    };

    public abstract Shape outline();

    private static double[] points(int count, double outer, double inner) {
        double[] xy = new double[4 * count];
        for (int i = 0; i < 2 * count; i++) {
            double angle = Math.PI * (i / (double) count - 0.5);
            xy[2 * i] = (i % 2 == 0 ? outer : inner) * Math.cos(angle);
            xy[2 * i + 1] = (i % 2 == 0 ? outer : inner) * Math.sin(angle);
        }
        return xy;
    }
}
