package dev.artrelay.studio.scene;

/** A round place, in the scene's units, whose modules matter {@code weight} times as much as others. */
public record Focus(double x, double y, double radius, double weight) {}
