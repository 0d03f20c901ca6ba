/**
 * Who is calling: keys, the credential a request shows, and the gates in front of a resource.
 *
 * <p>Decisions:
 * <ul>
 * <li>A key is {@code ar_<id>_<secret>}. Its secret is derived from the application secret and the id, so a row says only
 * that the key exists and whose it is: nothing that could be stolen is stored, and a signature made with the secret can
 * still be verified.
 * <li>The secret is checked before the row is read. A forged key costs us one HMAC and no read.
 * <li>Keys are remembered for a few seconds in the process ({@link dev.artrelay.client.Recent}); so long may a key that
 * another process has revoked live on.
 * <li>A gate throws {@link dev.artrelay.client.AccessDenied} and knows no HTTP: every dialect refuses in its own words.
 * <li>Without {@code ARTRELAY_ADMIN_KEY} nobody is an administrator. Without dev mode there is no key {@code dev}.
 * </ul>
 */
package dev.artrelay.client;
