/** Joins a painting and a code into one page, and reads it back before anybody else does. */
package dev.artrelay.studio.render;
