/**
 * 超数 QRapi ({@code fjcs.xyz}), QR codes, pictures from text and Hanfu: as an upstream and as a dialect.
 *
 * <p>Documentation: one page, an export at <a href="https://zhaoshu168.com/list_1/1602.html">a data exchange</a>.
 *
 * <p>Oddities:
 * <ul>
 * <li>Two of its three answers are documented as {@code {}}: task id, picture, states and errors are found by their looks.
 * <li>It calls nobody back, and a result lives for five minutes: whoever does not ask in time has paid for nothing. So the
 * pause between two looks never exceeds a minute, whatever is configured, and a task that it no longer knows is broken, not
 * running.
 * <li>{@code {}} itself, which is the page's example, says that a task goes on; {@code "data": null} says that it is gone.
 * <li>How the body is written is not said; its example is fenced as forms are. Multipart is sent unless configured otherwise,
 * and all three ways are taken.
 * </ul>
 *
 * <p>Decisions:
 * <ul>
 * <li>A token that is refused is replaced once per call: a call that was refused for its token has done nothing.
 * <li>Whoever could not get a token has sent nothing, so the task may go elsewhere.
 * <li>Our tokens are bound to the key: one that is revoked takes its tokens with it. Only HS256 is looked at, so {@code none}
 * is just another name that is not ours.
 * <li>In our dialect the code of the envelope is the HTTP status as well, so that both kinds of clients notice.
 * <li>There are no webhooks in this dialect, hence no {@code Dialect}.
 * </ul>
 */
package dev.artrelay.protocol.chaoshu;
