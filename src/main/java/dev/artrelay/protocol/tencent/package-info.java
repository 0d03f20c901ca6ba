/**
 * Tencent Cloud VOD's {@code CreateAigcImageTask}, and the relays (QuickRouter and its siblings) that sell it in snake case.
 * Both are upstreams of ours, and both are dialects: an existing client of either changes its host and nothing else.
 *
 * <p>Its documentation: <a href="https://cloud.tencent.com/document/product/266/126240">create</a>,
 * <a href="https://cloud.tencent.com/document/product/266/33431">one task</a>,
 * <a href="https://cloud.tencent.com/document/product/266/33430">the list</a>,
 * <a href="https://cloud.tencent.com/document/product/266/33779">event notifications</a>, and
 * <a href="https://doc.quickrouter.ai/docs/tencent-aigc-image-create.html">QuickRouter's page</a>.
 *
 * <p>Oddities:
 * <ul>
 * <li>The cloud answers with status 200 whatever happens; {@code Response.Error} says what went wrong. A task that failed is
 * {@code FINISH} with an {@code ErrCode} or an {@code ErrCodeExt}; only one that was stopped is {@code ABORTED}.
 * <li>{@code InvalidParameterValue.SessionId} on a create means that this very attempt was made before: it is unknown under
 * which id, and never sent again.
 * <li>The signature of a notification covers the time until which it is good, and not what it says: a notification is a hint,
 * confirmed by a look. It is configured once per application: the address is {@code /callbacks/tencent/} and a token, as
 * {@code GET /v1/callbacks} shows it to an administrator, and the task is found by the {@code SessionId} in it.
 * <li>The relays' page describes the answer twice, differently: by an example ({@code Response.TaskId}) and by a table, which
 * is that of fal's queue. Ours is both at once, and the addresses in it work. The relays' query path is on no page of
 * QuickRouter's; it is that of its siblings.
 * <li>Times that are not set may be {@code 0001-01-01T00:00:00Z}; links are plain {@code http}.
 * </ul>
 *
 * <p>Decisions:
 * <ul>
 * <li>A submission nobody answered is looked up through DescribeTasks in cloud mode, by the {@code SessionId} that is task and
 * attempt. A relay has no such list, so there it awaits a notification, or fails as {@code submit_unconfirmed} at its deadline.
 * <li>Names are translated by rule and not by table ({@link dev.artrelay.protocol.tencent.wire.Spelling}), and values of models,
 * resolutions and scenes are never compared with a list: the provider adds to both any month, and clients use it the day after.
 * <li>The client's own {@code session_id} is our deduplication id, of the same three days; upstream an attempt has ours.
 * {@code SubAppId} is accepted and means nothing here: the key says who pays.
 * <li>Bytes of an image go on as {@code Base64} to relays too, though their page names only File and Url.
 * <li>A canceled task is {@code FINISH} with {@code OperationCanceled}: clients wait for {@code FINISH}.
 * <li>{@code Permanent} is kept for a year, since nothing here is kept for ever; files have links and no {@code FileId}.
 * <li>DescribeTasks lists newest first and refuses any other order rather than give a wrong one. Like theirs, it and
 * DescribeTaskDetail know the tasks of the last three days only; the queue's form knows them for their retention.
 * <li>Refusals under the relays' paths: what the cloud would say has status 200, what a relay itself would say (401, 429, 413,
 * no JSON) has its own. Beside {@code Response.Error} stands the {@code error} that relays use everywhere else.
 * <li>A signed request is taken from whoever signed the host without its port, and for the public URL's host where a proxy
 * replaces it. The cloud API takes a bearer key as well, which is easier to try by hand.
 * <li>Turned down: PullEvents, which would hold a connection open for news that a look brings as well; the older signatures
 * (HmacSHA1, HmacSHA256), which official clients no longer use by default.
 * </ul>
 */
package dev.artrelay.protocol.tencent;
