/**
 * Tencent's dialect: a client's tasks in Tencent's words, whoever runs them. The resources differ in how they let clients in
 * and how they put their envelopes; what is said within is made here.
 */
package dev.artrelay.protocol.tencent.dialect;
