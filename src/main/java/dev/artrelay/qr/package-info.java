/**
 * QR codes as ISO/IEC 18004 has them, with control over the bits that the standard leaves free.
 *
 * <p>On the ground floor because two need it that are strangers: the studio, which draws codes, and the verdict, which has to know
 * what a damaged code should be, whoever encoded it ({@link dev.artrelay.qr.Message#writings}).
 */
package dev.artrelay.qr;
