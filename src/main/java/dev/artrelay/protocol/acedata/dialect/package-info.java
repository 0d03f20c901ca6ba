/** Ace Data Cloud's wire protocol for our own clients: {@code /qrart/*} and {@code /midjourney/*}. */
package dev.artrelay.protocol.acedata.dialect;
