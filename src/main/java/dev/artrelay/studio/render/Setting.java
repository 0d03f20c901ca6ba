package dev.artrelay.studio.render;

/** What all parts of one page share: where its modules lie, how they are drawn, and in whose colours. */
record Setting(Sheet sheet, Look look, Artist artist, long seed) {}
