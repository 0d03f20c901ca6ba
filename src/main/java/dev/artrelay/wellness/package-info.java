/**
 * Which providers are unwell. Whoever calls them listens ({@link dev.artrelay.wellness.Examined}); whoever is asked reads
 * ({@link dev.artrelay.wellness.Ward}): {@code GET /v1/models}, and the health check {@code providers}.
 *
 * <p>Decisions:
 * <ul>
 * <li>A provider is unwell when five of its last eight submissions, or of its last eight looks, of the last ten minutes went wrong as
 * one process saw them, or when the last one met a closed account. Refusing a request is a sign of health, and asking for
 * patience is none of illness. Submissions and looks are told apart: a quota that is used up leaves looks as they were.
 * <li>Processes share nothing but the table, and the one that is asked never calls providers. So illness is a row, and health is
 * none: it costs nothing. The row is written again each minute while that lasts, ends five minutes after, and is taken back by whoever wrote
 * it when it hears the provider well again. What one process finds others may not: the row says that somebody does.
 * <li>The check is one of wellness and always up, and says how providers do in its data. Readiness and liveness do not have it. The page of all
 * checks, {@code /q/health}, does: were it down while one provider of five is, a balancer that asks there would take us away from the clients
 * of the other four, and from the callbacks of all. The alarm {@code provider-unwell} is what wakes an operator.
 * <li>That a provider refuses our account raises the alarm {@code provider-account}, whatever it was called for: a key that is withdrawn
 * while tasks run is first met by their looks. Once a minute for each process and provider, since every task meets it.
 * <li>It steers nothing. Where a submission goes is decided by what becomes of it, task by task: a provider that is not asked could
 * never be heard to be well again.
 * </ul>
 */
package dev.artrelay.wellness;
