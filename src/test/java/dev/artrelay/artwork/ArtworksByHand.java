package dev.artrelay.artwork;

import dev.artrelay.egress.Egress;
import dev.artrelay.secret.Secrets;

/** What keeps images, as CDI would put it together. */
public final class ArtworksByHand {

    private ArtworksByHand() {
    }

    public static KeepImage of(Egress egress, Secrets secrets, ArtworkStore store, Workbench workbench) {
        return new KeepImage(new FetchPicture(egress), new ArtworkNames(secrets), store, workbench);
    }
}
