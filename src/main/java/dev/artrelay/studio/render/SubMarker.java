package dev.artrelay.studio.render;

/** The outline of the small alignment pattern. */
public enum SubMarker {
    SQUARE, CIRCLE, BOX, RANDOM, PLUS
}
