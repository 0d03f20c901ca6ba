package dev.artrelay.provider;

import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Owner;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A request as a provider can understand it.
 *
 * <p>Options are the words of the brand that was asked for. Where another one does the work they would mean nothing to it, or
 * something else; of a style that it does not know the words are left, as the prompt where there is none.
 *
 * @param styles those that the provider knows
 */
public record Translation(Assignment asked, Predicate<String> styles) {

    public ImageRequest request() {
        ImageRequest said = asked.request();
        return !foreign() ? said : new ImageRequest(said.content(), said.contentImageUrl(), prompt(said), said.negativePrompt(),
                unknown(said.style()) ? null : said.style(), said.images(), said.frame(), said.code(), said.scan(), Map.of());
    }

    /** What gets lost, for the journal. */
    public List<String> remarks() {
        ImageRequest said = asked.request();
        Stream<String> lost = Stream.concat(unknown(said.style()) ? Stream.of("style") : Stream.empty(),
                said.options().keySet().stream().sorted().map(name -> "options." + name));
        return !foreign() ? List.of() : lost.map(name -> name + " not honoured: " + Owner.of(asked.model()) + " does not know it").toList();
    }

    /** The same, and what else of it gets lost. */
    public List<String> remarks(Function<ImageRequest, List<String>> own) {
        return Stream.concat(remarks().stream(), own.apply(request()).stream()).toList();
    }

    private boolean foreign() {
        String wanted = asked.order().model();
        return !wanted.equals(Providers.AUTO) && !Owner.of(wanted).equals(Owner.of(asked.model()));
    }

    private String prompt(ImageRequest said) {
        return said.prompt() == null && unknown(said.style()) ? Style.words(said.style()) : said.prompt();
    }

    private boolean unknown(String style) {
        return style != null && !styles.test(style);
    }
}
