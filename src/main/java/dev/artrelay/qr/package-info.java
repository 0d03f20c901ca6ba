/** QR codes as ISO/IEC 18004 has them, with control over the bits that the standard leaves free. */
package dev.artrelay.qr;
