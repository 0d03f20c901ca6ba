/**
 * Who is told: the secret that signs the webhooks named in a client's tasks, its standing subscribers and how they do, and
 * what it wants sent to them beside that.
 *
 * <p>Decisions:
 * <ul>
 * <li>One row holds all of a client's webhooks. So the limit of subscribers and their URLs cannot be overrun by two requests
 * at once, and whoever tells of a task reads one small row: to find its subscribers and to sign. Turned down: a row for each
 * subscriber, listed by an index that is a moment old.
 * <li>Subscribers are found when something happens, and their deliveries are written with it: in one write, so none can be
 * lost. What was read is remembered for five seconds, and used only for tasks accepted before it was read. So whoever
 * subscribes and then submits is told of it, in whichever process; whoever subscribes while a task is under way may miss what
 * happens in the next five seconds, and nothing later.
 * <li>A row that a later release wrote holds up no task: its subscribers are not told of what happens meanwhile. What is open
 * to them already is not given up, nor signed with an old secret; it is tried again like any other attempt.
 * <li>Of an attempt's outcome only a change is written: the first failure after a success, and the first success after a
 * failure. Five days of nothing but failures, or a 410, disable. What is open then is given up when its time comes, and so it
 * is with one that was deleted: no task is searched for. Another process may send to either for five seconds more.
 * <li>Secrets are derived from the application secret, the client, the subscriber and a generation; only the generation is
 * stored. At most two generations sign at a time.
 * <li>A subscriber may not have the URL of another: one event would come to it twice. It may be the one named in a task, whose
 * body is another.
 * <li>Tests and redeliveries are the worker's, not the request's. They are errands: rows with an id like a task's, so that the
 * same wakes and the same sweep carry them. There is one of a kind for a subscriber at a time, which makes asking idempotent.
 * </ul>
 */
package dev.artrelay.subscribe;
