/**
 * Reads JSON bodies strictly: every mistake of a request is found and named at once.
 *
 * <p>Decisions:
 * <ul>
 * <li>Three steps: is it JSON ({@link dev.artrelay.protocol.v1.body.StrictJson}), is it of the right shape
 * ({@link dev.artrelay.protocol.v1.body.Shape}), are the values allowed (Bean Validation, which the OpenAPI document shows
 * too). Data binding alone stops at the first mistake and names it in the words of a Java programmer.
 * <li>The shape is that of a record: its components are the allowed fields, in snake_case. A field that is {@code null}
 * counts as not given.
 * <li>What has the wrong type is taken out and the rest is checked all the same.
 * <li>Characters are Unicode code points, as JSON Schema counts them; Bean Validation's {@code @Size} counts UTF-16 units.
 * </ul>
 */
package dev.artrelay.protocol.v1.body;
