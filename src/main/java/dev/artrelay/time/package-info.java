/** What time it is, and chance: the two things that a test must be able to replace. */
package dev.artrelay.time;
