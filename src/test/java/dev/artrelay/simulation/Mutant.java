package dev.artrelay.simulation;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.egress.Egress;
import dev.artrelay.link.Links;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.verdict.JudgeCode;
import dev.artrelay.wake.Wake;

/** A bug that is planted, to see it found. */
interface Mutant {

    /** No bug at all. */
    Mutant NONE = new Mutant() {
    };

    default Tasks tasks(Tasks tasks, Scheduler scheduler) {
        return tasks;
    }

    default Records records(Records records) {
        return records;
    }

    default Provider provider(Provider provider) {
        return provider;
    }

    default Links links(Links links) {
        return links;
    }

    default Wake wake(Wake wake) {
        return wake;
    }

    default ArtworkStore pictures(ArtworkStore pictures) {
        return pictures;
    }

    default JudgeCode code(JudgeCode code) {
        return code;
    }

    default Egress egress(Egress egress) {
        return egress;
    }
}
