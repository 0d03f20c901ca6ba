/**
 * Ace Data Cloud, both ways: {@code upstream} runs tasks there, {@code dialect} lets its clients talk to us.
 *
 * <p>Its own words: <a href="https://github.com/AceDataCloud/Docs">guides and OpenAPI</a>
 * ({@code openapi/qrart.json}, {@code openapi/midjourney.json}), <a href="https://github.com/AceDataCloud/SDK">SDKs</a>,
 * <a href="https://docs.acedata.cloud">docs.acedata.cloud</a>.
 *
 * <p>Oddities:
 * <ul>
 * <li>Everything is a {@code POST}, queries included; an unknown task is 200 and {@code {}}.
 * <li>A record has no status. It is over when {@code finished_at} or a {@code response} is there, and good unless
 * {@code success} is {@code false}. The official SDK takes any {@code …_url} of a record without the key {@code response} for
 * a result, so a live record has {@code "response": null} and an immediate answer no URL at all.
 * <li>Errors come in three shapes, the missing key is a 400, and {@code token_mismatched} is a 400 or a 401.
 * <li>The clients' SDK repeats 408, 409, 429 and 5xx, and each repetition is a new paid task.
 * </ul>
 *
 * <p>Decisions:
 * <ul>
 * <li>A code's content goes upstream whole ({@code mailto:…}) as {@code type: text}, web addresses as {@code link}: what the
 * picture has to say is then beyond doubt, whether or not the other types add a prefix of their own.
 * <li>Where Ace offers a preview and the original ({@code image_url}, {@code raw_image_url}), the original is kept, and both
 * keys of our own answers lead to it.
 * <li>Midjourney's own parameters ({@code --ar}, {@code --seed}, {@code --no}, picture links in front) carry what a neutral
 * request says and the wire has no field for.
 * <li>A task's {@code trace_id} is its id with version 4 in the place of 7: no index, and back again.
 * <li>What was asked is shown from the neutral request; the echo on the row holds only what differs from that.
 * <li>A held call whose task fails is answered with a status that nobody repeats, whatever the code says.
 * <li>{@code ids} of a batch are all answered unless {@code limit} says otherwise; a listing has the limit 12. Its
 * {@code count} goes no further than one beyond the page: enough to tell that there is more.
 * <li>{@code image_id} is Ace's own, so that follow-ups on older pictures go on working; whoever knows the id of a picture in
 * the operator's account may follow it up, as with Ace itself. To know whose it is would take a row for each picture, written
 * with its task and kept for ever; a mark of ours in the id could simply be left off, as long as ids without it are taken.
 * <li>A follow-up goes to Ace or nowhere: no other brand knows the picture.
 * </ul>
 */
package dev.artrelay.protocol.acedata;
