/** What both halves know of the wire: how names are spelled, what the words mean, under which id an attempt is known. */
package dev.artrelay.protocol.tencent.wire;
