/** For every rule of the house something that breaks it, and where it could be mistaken, something that does not. */
package dev.artrelay.architecture.counterexample;
