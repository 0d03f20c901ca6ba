/**
 * Artrelay, package by package, from the ground up. Everybody sees the floors below, and nobody else: not even neighbours.
 * {@code ArchitectureTest} holds the house to this page.
 *
 * <pre>
 * lambda     the function entry points, and nothing else
 * ---------
 * protocol   one folder per wire protocol: how a brand is called, and how its clients call us. Folders never see each other
 * ---------
 * sweep      finds what is due and has it advanced
 * edge       what the wire protocols have in common
 * ---------
 * accept     takes a client's order; finds, cancels, retries, forgets tasks
 * advance    the one worker: what is next, one class per step
 * callback   takes an upstream's news
 * studio     the built-in provider, a library of its own but for StudioProvider
 * ---------
 * subscribe  who is told: a client's standing subscribers, and what signs its webhooks
 * ---------
 * pace       how fast a process calls providers
 * client     who is calling, and what they may
 * deliver    one webhook attempt
 * artwork    keeps images and serves them
 * capacity   who may be in flight at a provider, and who is next
 * shortlink  short addresses in codes, and where they lead
 * ---------
 * wellness   which providers are unwell
 * ---------
 * store      remembers: tasks, and the small rows beside them
 * wake       "look at this task then"
 * provider   the port to whoever runs models
 * link       the addresses we hand out
 * verdict    can it be scanned, and what can be mended
 * ---------
 * task       what a task is: pure functions on the JDK
 * qr         QR codes as the standard has them, a library of its own
 * picture    foreign image files: told by their headers, and opened within limits
 * secret     what only this application can make
 * egress     reaches out safely
 * time       the clock and chance, to be injected
 * local      stand-ins for AWS on a developer's machine
 * alarm      what an operator has to be told
 * log        what the log can be searched by
 * metric     what is measured, and where it goes
 * </pre>
 *
 * <p>Decisions:
 * <ul>
 * <li>Neighbours are strangers, which is stricter than a direction: what two of them share belongs below them.
 * <li>{@code studio} is below {@code protocol} and not in it: it speaks no wire protocol, and the v1 dialect lists its styles.
 * <li>{@code egress} and {@code verdict} know no task but for its verdict: they could be libraries.
 * <li>HTTP is known at the edge alone: {@code protocol} and {@code edge}, and {@code *Resource} types elsewhere; the gate of {@code client}
 * stands in the way of requests, and leaves it to the edge with which status they are turned away.
 * <li>Nobody subscribes or waits: what is not awaited is lost when a function freezes, and what waits blocks the event loop.
 * A function's entry point waits, and a timer ({@code TimerWake}) subscribes, for nobody stands behind it.
 * </ul>
 */
package dev.artrelay;

