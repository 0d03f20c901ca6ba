package dev.artrelay.simulation;

import dev.artrelay.accept.ClientsByHand;
import dev.artrelay.advance.AdvanceTask;
import dev.artrelay.callback.CallbacksByHand;
import dev.artrelay.sweep.SweepDue;

/** The real code as one machine has it. */
record Crew(Machine machine, AdvanceTask worker, SweepDue sweep, CallbacksByHand callbacks, ClientsByHand clients,
        dev.artrelay.subscribe.Subscribers subscribers) {
}
