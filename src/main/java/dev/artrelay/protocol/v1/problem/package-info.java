/**
 * How v1 says no: RFC 9457, one shape for our own refusals, for the framework's, and for what nobody foresaw.
 *
 * <p>Decisions:
 * <ul>
 * <li>The mappers here are the application's: what no dialect maps in its own resource class, an unknown route above all,
 * is answered in this shape. A dialect's local mappers come before them.
 * <li>{@code type} is a URN. It is an identifier that must not change with the public URL; the codes are explained in the
 * OpenAPI document.
 * <li>A trace id belongs to the request from its first moment, so that even what the HTTP layer refuses carries one. It is
 * the caller's, where it sent a W3C {@code traceparent}. A task has that one too, but none that began with a request of ours.
 * <li>A body that announces itself as too large is refused before anything else, but let in to its end: whoever is cut off
 * while sending never reads the answer.
 * <li>An address that is no URI (a stray percent sign) is refused by the HTTP server itself, with 400 and no body: nothing
 * of ours is asked before that, and there is no setting to.
 * <li>An unforeseen exception is told to the log and never to the client.
 * </ul>
 */
package dev.artrelay.protocol.v1.problem;
