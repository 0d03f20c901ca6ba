package dev.artrelay.studio.render;

/** The outline of the three large finder patterns. All keep the rhythm 1:1:3:1:1 along rows, columns and diagonals. */
public enum MarkerShape {
    SQUARE, CIRCLE, PLUS, BOX, OCTAGON, RANDOM, TINY_PLUS
}
