package dev.artrelay.simulation;

import java.util.List;
import java.util.function.Consumer;

/** All of them, by the numbers of the design: what is promised, one class each. */
record Invariants(List<Invariant> list) {

    static Invariants of(World world) {
        return new Invariants(List.of(
                new NothingIsLost(world),
                new OneEnd(world),
                new DueUnlessAtRest(world),
                new SettledInTime(world),
                new SubmittedOnce(world),
                new SubscribersHear(world),
                new SequenceTells(world),
                new OneTaskPerKey(world),
                new OnlyTheTruth(world),
                new NewsIsKept(world),
                new VersionsCount(world),
                new SlotsAreKept(world),
                new PlacesAreKept(world),
                new RatesAreKept(world),
                new ContentIsRead(world),
                new CodesAreJudged(world),
                new ErrandsAreRun(world),
                new NothingOfTheForgotten(world),
                new NothingLeftOver(world)));
    }

    void all(Consumer<Invariant> act) {
        list.forEach(act);
    }
}
