/**
 * What the wire protocols have in common, whichever brand they are of: the door in front of their addresses, the fields of
 * their flat bodies, the clients with which their upstreams are called, and the objects that those answer.
 *
 * <p>Decisions:
 * <ul>
 * <li>An address that a protocol does not serve, a method that it does not take and a body that says it is too large are
 * turned away before routing, in the protocol's own words. Left to the framework they would be answered in those of v1,
 * which no other protocol's client can read.
 * <li>A body that is turned away for its size is let in to its end: whoever is cut off while sending never reads the answer.
 * <li>A body that does not say how long it is and turns out to be longer than any address takes is ended at that length, so
 * that its reader refuses it as any other that is too large. The framework's own limit, which knows no words, is above that.
 * Turned down: to gather such bodies before routing, for the framework then takes them for empty.
 * <li>An upstream's answer is measured while it comes, not once it is there: one without end would take the whole process
 * along. The REST client has no setting for that, and shows a request on its way to its logger alone, which is therefore
 * where the measure is taken.
 * <li>A dialect's list shows what was submitted in that dialect: the provider's own could show nothing else. By its id a task
 * is found from every dialect, so that a client may move from one to another.
 * <li>Each dialect writes its part of the OpenAPI document from its own folder, by examples ({@code OperationNotes}): its bodies
 * are no records of ours, and annotations that say as much would bury the resources.
 * </ul>
 */
package dev.artrelay.edge;
