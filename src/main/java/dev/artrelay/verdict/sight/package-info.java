/** How scanners see a picture: its luma, the circumstances under which it is looked at, and the decoders that look. */
package dev.artrelay.verdict.sight;
