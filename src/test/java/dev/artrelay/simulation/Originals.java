package dev.artrelay.simulation;

import dev.artrelay.egress.EgressResponse;
import dev.artrelay.egress.Faults;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pictures of codes at our clients' own hosts: what there is at an address stays as it is, but it is not always reached. */
final class Originals {

    private static final String HOST = "clients.example";
    private static final byte[] NO_PICTURE = "<html>".getBytes(StandardCharsets.UTF_8);

    private final Map<URI, What> all = new LinkedHashMap<>();
    private final Set<URI> missed = new HashSet<>();
    private final Chance chance;
    private final Weather weather;

    Originals(Chance chance, Weather weather) {
        this.chance = chance;
        this.weather = weather;
    }

    /** A new one. */
    String fresh(String name) {
        URI address = URI.create("https://" + HOST + "/" + name);
        all.put(address, chance.oneIn(2) ? What.LEGIBLE : chance.pick(What.values()));
        return address.toString();
    }

    static boolean at(URI address) {
        return HOST.equals(address.getHost());
    }

    /** What its code says, if it can be read. */
    Optional<String> says(String address) {
        return Optional.of(address).filter(url -> what(url) == What.LEGIBLE).map(Originals::said);
    }

    What what(String address) {
        return all.get(URI.create(address));
    }

    /** Has anybody who asked for it gone away without? */
    boolean missed(String address) {
        return missed.contains(URI.create(address));
    }

    Answer<EgressResponse> fetched(URI address) {
        if (weather.strikes(Fault.ORIGINAL_GONE)) {
            missed.add(address);
            return answer(404, new byte[0]);
        }
        if (weather.strikes(Fault.ORIGINAL_SLOW)) {
            missed.add(address);
            return Answer.<EgressResponse>failed(Faults.broken()).after(Duration.ofSeconds(10));
        }
        return switch (all.get(address)) {
            case LEGIBLE -> answer(200, Inscribed.made(Legible.WELL, "client", said(address.toString())).bytes());
            case ILLEGIBLE -> answer(200, Samples.PICTURE);
            case NO_PICTURE -> answer(200, NO_PICTURE);
            case ABSENT -> answer(404, new byte[0]);
        };
    }

    private static Answer<EgressResponse> answer(int status, byte[] body) {
        return Answer.of(new EgressResponse(status, Map.of(), body));
    }

    private static String said(String address) {
        return address.replace("https://" + HOST, "https://menus.example/what-the-picture-says");
    }

    /** What there is. */
    enum What {
        LEGIBLE, ILLEGIBLE, NO_PICTURE, ABSENT
    }
}
