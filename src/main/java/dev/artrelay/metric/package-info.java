/**
 * What is measured of our own trade: {@link dev.artrelay.metric.Measure} names each meter, its unit (times; counts) and its tags.
 *
 * <p>Decisions:
 * <ul>
 * <li>Micrometer takes it down, and the flavour says where it goes: a plain server shows it at {@code /q/metrics} in the words of
 * Prometheus, a function writes it to its log in CloudWatch's embedded metric format
 * ({@link dev.artrelay.metric.EmbeddedMetrics}), which takes no call and no permission.
 * <li>A function writes at the end of each invocation, while it surely runs. What an invocation has measured dies with it where
 * it is killed, so that nothing an operator must hear of is a metric alone: alarms are lines of their own
 * ({@code dev.artrelay.alarm}), written at once.
 * <li>Who measures says what happened in one line, in the one place where all of it comes by: calls where they are made
 * ({@code wellness}), lives where they are written ({@code store}), due tasks where they are found ({@code sweep}).
 * <li>Meters of the HTTP server, of clients and of Vert.x are off: they cost each request something, and what they say the HTTP API, the
 * proxy in front or the log says too. Those of the JVM cost nothing until they are read, and are left to the plain server.
 * <li>How deep the queue of wakes is, is the queue's own metric ({@code ApproximateNumberOfMessagesVisible}), and is not measured twice.
 * <li>In CloudWatch each set of tags is a metric that is paid for: that is why there are few tags, and why what is nothing is not told.
 * </ul>
 */
package dev.artrelay.metric;
