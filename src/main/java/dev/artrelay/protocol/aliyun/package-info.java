/**
 * AI art QR of Aliyun Marketplace, sold by 昆明秀派科技 (ShowAPI, API 3040): as an upstream and as a dialect.
 *
 * <p>Documentation: <a href="https://market.aliyun.com/apimarket/detail/cmapi00063249">product</a>,
 * <a href="https://help.aliyun.com/en/document_detail/143207.html">signature</a>,
 * <a href="https://help.aliyun.com/en/api-gateway/error-codes">error codes</a>,
 * <a href="https://www.showapi.com/apiGateway/view/1476">the seller's codes</a>.
 *
 * <p>Oddities:
 * <ul>
 * <li>The page names two more operations, list and query, and publishes neither path nor fields. Their paths are therefore
 * configuration; without them only callbacks tell, and a submission that nobody confirmed is not looked for.
 * <li>Errors of the gateway are in headers and their body means nothing; errors of the seller are in an envelope under
 * status 200, which is charged.
 * <li>Header names are signed in the letter case of their sender: Aliyun's Java client and its Node client give different
 * signatures for the same request, and both are right.
 * <li>The items of {@code resList} may be links or objects.
 * </ul>
 *
 * <p>Decisions:
 * <ul>
 * <li>Every 5xx after sending leaves the submission unknown: there is no idempotency key, so nothing is sent twice.
 * <li>Timestamp and nonce are optional, as for the gateway; where they are sent they must be signed, and a nonce is good once
 * for as long as its timestamp. A JSON body must have its {@code Content-MD5}: else no signature would cover it.
 * <li>The code for a wrong signature is that of newer gateways, {@code A403IS}, with the status 400 of the published table.
 * <li>A style that the page does not list is passed to an upstream as it is. For everybody else its words are the prompt,
 * and the journal says that the style itself was not honoured.
 * <li>{@code /queryTask} and {@code /taskList} are ours, and so are the five words of {@code status}. They take GET, too.
 * <li>Links are shortened by us before a request gets here; the upstream is never asked to: it would make a code that says
 * something else than what the client asked for, and kill it after 24 hours.
 * </ul>
 */
package dev.artrelay.protocol.aliyun;
