/**
 * Tells clients what became of their tasks: one webhook attempt at a time.
 *
 * <p><b>An attempt is a value.</b> That a subscriber is down is nothing to throw: {@link dev.artrelay.deliver.PostWebhook}
 * always ends in an {@link dev.artrelay.deliver.Attempt}, and what follows from it (a later attempt, none, or that the
 * subscriber is disabled) is for the task's delivery to say. Whatever is thrown here is a defect of ours.
 *
 * <p><b>Signed as Standard Webhooks 1.0 has it</b>, so that every language has a verifier: identifier, time and body are
 * under one HMAC, and nothing can be replayed later or under another name. Asymmetric signatures ({@code v1a}) are turned
 * down: no client of the protocols we speak asks for them.
 *
 * <p><b>Secrets are derived, not stored</b>, by owner and generation: to rotate one is to count up. While one is replaced,
 * attempts carry a signature by each, and verifiers take either; the same goes for the application's own secret, from
 * which they are derived.
 *
 * <p><b>A lane for each host.</b> In one process so many attempts at a host are under way at a time: 64 as long as it answers
 * quickly, four where it typically takes a second or more. Whoever finds no room is told when to come again, and holds neither
 * a claim nor a worker until then; it has made no attempt. Turned down: to wait in line (a thousand workers would wait for
 * one dead subscriber), and a breaker that refuses without asking (it would use up attempts that nobody made).
 *
 * <p><b>Only the status counts.</b> The body of an answer is read politely, to its first 8 kB, and thrown away: to show it
 * would let a client read what only we can reach.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
package dev.artrelay.deliver;
