/** Ace Data Cloud as a provider: the models {@code acedata/qrart} and {@code acedata/midjourney}. */
package dev.artrelay.protocol.acedata.upstream;
