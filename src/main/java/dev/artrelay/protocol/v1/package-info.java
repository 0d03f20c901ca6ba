/**
 * Our own wire protocol, {@code /v1}: tasks, their acts and logs, what can be asked for, keys, standing subscribers and the
 * webhook secret.
 *
 * <p>Decisions:
 * <ul>
 * <li>v1 is a dialect beside the others, not the core: it meets the core only through {@code accept} and {@code task}, like
 * every other folder here, and could be deleted like them. So nothing of its JSON leaks inward.
 * <li>A body arrives as bytes and is read by {@link dev.artrelay.protocol.v1.body.Bodies}, so that all mistakes are told at
 * once by field, and so that an idempotency key can be bound to what was said rather than to how it was spaced.
 * <li>Query parameters arrive as text for the same reason: the framework answers 404 to a number that is none.
 * <li>URLs that a client gives are vetted here, because only here is known under which field they came.
 * <li>A task is written by {@link dev.artrelay.protocol.v1.V1Tasks} for answers and webhooks alike: a webhook applied by
 * {@code sequence} says what GET says.
 * <li>{@code Prefer: wait} beyond the limit is shortened and the answer says so, as RFC 7240 has it; {@code ?wait} beyond it
 * is a mistake.
 * <li>A task that was just taken is written as of its acceptance, so a repetition under the same key is the same bytes.
 * <li>What all calls have in common in the OpenAPI document is written by {@link dev.artrelay.protocol.v1.Documentation} when
 * the application is built, not repeated on every method.
 * <li>A scan ({@link dev.artrelay.protocol.v1.Scanning}) is the one call that works while its client waits: a task for it would be
 * longer in coming than the second it takes. It works on the workbench, off the event loop, for a bounded number of pictures at
 * a time; one more is told to come again. In a function there is one request at a time anyway.
 * <li>The {@code ETag} is weak: it follows the version of the row, and the place of a task that waits for capacity;
 * {@code next_check_at} moves with the clock.
 * <li>{@code queue_position} is told wherever a client asks how tasks stand, lists included, for two reads a provider at which
 * some of them wait. Of a queue of more than 200 nobody is told a place, for it would have to be read as a whole.
 * </ul>
 */
package dev.artrelay.protocol.v1;
