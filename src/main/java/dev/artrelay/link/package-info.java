/** The addresses we hand out, and the tokens in them. */
package dev.artrelay.link;
