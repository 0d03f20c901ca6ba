package dev.artrelay.studio.render;

import dev.artrelay.studio.code.Symbol;

/** A finished page as PNG, and the code on it. */
public record Page(byte[] png, Symbol symbol) {}
