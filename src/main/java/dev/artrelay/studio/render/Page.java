package dev.artrelay.studio.render;

import dev.artrelay.qr.Symbol;

/** A finished page as PNG, and the code on it. */
public record Page(byte[] png, Symbol symbol) {}
