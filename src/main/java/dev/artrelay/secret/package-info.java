/**
 * Everything that is signed or derived comes from one application secret, by way of {@link dev.artrelay.secret.Secrets}.
 *
 * <p><b>One secret, many keys.</b> A derived value is {@code HMAC-SHA256(secret, label, part, part …)}, where label and
 * parts are each preceded by their length. Without the lengths {@code ("a", "bc")} and {@code ("ab", "c")} would be one
 * value; without the label a token for one purpose could be presented for another.
 *
 * <p><b>Rotation.</b> Values are made with the secret of now; values made with the previous one stay valid for as long
 * as {@code ARTRELAY_SECRET_PREVIOUS} is set. There is no third.
 *
 * <p><b>No default.</b> Outside dev mode nothing starts without a secret: an instance that signs with a known key is
 * worse than one that is down.
 */
package dev.artrelay.secret;
