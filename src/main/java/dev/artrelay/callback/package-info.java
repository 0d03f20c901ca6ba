/**
 * Callbacks in. The token in the address binds provider, task and attempt; a body is stored unread, and read by the worker:
 * an upstream is answered after one write, whatever it sent.
 */
package dev.artrelay.callback;
