package dev.artrelay.simulation;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.ImageRequest.Code;
import dev.artrelay.task.ImageRequest.Frame;
import dev.artrelay.task.ImageRequest.Reference;
import dev.artrelay.task.ImageRequest.Scan;
import dev.artrelay.task.ImageRequest.Strictness;
import java.util.List;
import java.util.Map;

/** What pictures a client asks for: with a code or without, said in words or shown, judged strictly or not at all. */
final class Asking {

    private static final Code SHORTENED = new Code(null, null, null, null, null, null, null, null, null, true);
    private static final Reference INLINE = new Reference(null, null, null, null);

    private final String client;
    private final World world;
    private final Chance chance;

    Asking(String client, World world) {
        this.client = client;
        this.world = world;
        this.chance = world.chance;
    }

    ImageRequest request(int number, boolean inline) {
        boolean shown = chance.oneIn(4);
        String picture = shown ? world.originals.fresh(client + "/" + number) : null;
        String content = shown ? chance.pick(null, picture)
                : chance.pick(null, "menu " + number, "https://menus.example/of/" + "x".repeat(40) + number);
        Poison poison = chance.oneIn(8) ? chance.pick(Poison.values()) : Poison.NONE;
        return new ImageRequest(content, picture, poison.name(), null, null, inline ? List.of(INLINE) : List.of(),
                new Frame(null, null, null, 7L), chance.oneIn(4) ? SHORTENED : Code.ANY, scan(), Map.of());
    }

    private Scan scan() {
        return chance.oneIn(3) ? Scan.REQUIRED
                : new Scan(chance.pick(Strictness.REQUIRE, Strictness.REQUIRE, Strictness.REPORT, Strictness.OFF), chance.below(3),
                        chance.pick(null, PaintsOver.NAME));
    }
}
