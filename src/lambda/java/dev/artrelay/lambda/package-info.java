/**
 * The entry point of the functions, and nothing else.
 *
 * <p>One class for all of them, told apart by the event, because one artifact holds one application: a handler class for
 * each kind does not build beside the HTTP extension. Turned down: a schedule whose input is shaped as an HTTP request; its
 * failure would be a response with status 500, which counts as a success and is neither repeated nor noticed.
 *
 * <p>SnapStart: Quarkus starts the application and loads its classes before the picture is taken, and knows nothing of what is
 * in them. {@link dev.artrelay.lambda.Snapshot} adds one request and one call of the table, over a connection that is closed:
 * one that is open in the picture is dead in every copy, which a client finds out only when its first call has run out of
 * time. A copy renews its dice. Nothing else is kept from the start: times are asked for, connections made when they are needed,
 * and what is cached has an end by the clock. The queue is not called, for what would be read of it nobody has to be allowed.
 *
 * <p>What is measured is written to the log when an invocation ends ({@link dev.artrelay.lambda.FunctionMetrics}): a thread that does
 * it every so often would be frozen with the rest.
 */
package dev.artrelay.lambda;
