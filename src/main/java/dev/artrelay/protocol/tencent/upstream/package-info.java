/**
 * Tencent's pictures as a provider uses them: the requests, in both shapes, and what their answers mean.
 *
 * @see <a href="https://cloud.tencent.com/document/product/266/126240">CreateAigcImageTask</a>
 * @see <a href="https://cloud.tencent.com/document/product/266/33431">DescribeTaskDetail</a>
 */
package dev.artrelay.protocol.tencent.upstream;
