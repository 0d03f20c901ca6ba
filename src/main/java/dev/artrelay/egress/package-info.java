/**
 * Reaches out safely: every URL that a client or an upstream handed us goes through here, and no other package opens a
 * connection to such a URL, to which {@code ArchitectureTest} holds them.
 *
 * <p>{@link dev.artrelay.egress.EgressGuard} says what may be reached, {@link dev.artrelay.egress.Egress} reaches it.
 *
 * <p><b>Vetted when used, not only when given.</b> A name may lead elsewhere by then, so a look at submit protects from
 * mistakes and not from attacks. Each request resolves the name once, vets all addresses, and connects to one of these
 * addresses; the name is still what {@code Host}, SNI and the check of the certificate see. So no second look-up can tell
 * the connection something else.
 *
 * <p><b>Public is what is known to be.</b> IPv6 outside of global unicast is refused without a list. Addresses that carry
 * another one (NAT64, 6to4, Teredo, mapped) are refused as such: unpacking them is one more thing to get wrong.
 *
 * <p><b>Odd spellings are refused, not understood.</b> What is {@code 0177.0.0.1} to us may be something else to the next
 * program; nobody who means well writes it.
 *
 * <p><b>A connection per request.</b> A kept one would save a handshake now and then, but is dead after a function was
 * frozen, and was vetted for somebody else's request. At most 64 connections to one address at a time.
 *
 * <p><b>Nothing goes on afterwards.</b> Who stops waiting, be it by the time limit, closes the connection. Two things may
 * end a little later, and send nothing: a look-up in the operating system, which cannot be interrupted, and a connection
 * attempt (at most 5 s, and 5 s for TLS).
 *
 * <p><b>The next address is tried only if one takes no connection</b>: from then on the request may have been seen, and
 * to send it again is for the caller to decide.
 *
 * <p>Turned down: a forward proxy, which is one more thing to run; a filter in Vert.x' own resolver, which vets what is
 * resolved but not what is written as an address.
 */
package dev.artrelay.egress;
