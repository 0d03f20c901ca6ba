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
 * <li>A key's rate is a bucket of tokens in one row of the table, which tells when it will be full and is replaced only as it
 * was read: exact however many functions there are. A process fetches tokens ahead for a second at most, as many as it has
 * lately used, so that a busy one writes a few times a second and not with every request; a refusal is known without a read
 * until the next token is due. Turned down: a counter per second, which lets twice the rate through at its border; counting
 * in each process, which multiplies the rate by their number. Keys without a limit cost nothing.
 * <li>Every dialect that knows its caller by other means than the gate has it admitted by {@link dev.artrelay.client.Admission}.
 * <li>The trace that a request is part of is found here for all dialects, and a task takes it from its caller when it is accepted:
 * no dialect has to hand it on, so none can forget to.
 * <li>Without {@code ARTRELAY_ADMIN_KEY} nobody is an administrator. Without dev mode there is no key {@code dev}.
 * </ul>
 */
package dev.artrelay.client;
