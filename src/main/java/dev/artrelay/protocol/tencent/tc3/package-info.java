/**
 * Tencent Cloud's request signature, TC3-HMAC-SHA256, for both sides: we sign what we send to the cloud API, and verify what
 * clients sign with our keys.
 *
 * <p>Decisions:
 * <ul>
 * <li>A verifier follows the client's own list of signed headers: official clients sign {@code content-type;host}, the
 * documentation's examples add {@code x-tc-action}, others more. Values are lower-cased like names, which matters for the
 * action. The scope's service is the client's as well: pointed at another host, official clients make it up from the host.
 * <li>The Node client signs the host without its port, so a host is tried as it came and without.
 * </ul>
 *
 * @see <a href="https://cloud.tencent.com/document/api/266/31753">Signature method v3</a>
 */
package dev.artrelay.protocol.tencent.tc3;
