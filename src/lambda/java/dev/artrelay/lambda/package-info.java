/**
 * The entry point of the functions, and nothing else.
 *
 * <p>One class for all of them, told apart by the event, because one artifact holds one application: a handler class for
 * each kind does not build beside the HTTP extension. Turned down: a schedule whose input is shaped as an HTTP request; its
 * failure would be a response with status 500, which counts as a success and is neither repeated nor noticed.
 */
package dev.artrelay.lambda;
