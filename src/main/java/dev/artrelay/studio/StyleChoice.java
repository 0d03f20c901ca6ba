package dev.artrelay.studio;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which style a commission gets, and a remark on how it came to that. */
record StyleChoice(Style style, Optional<String> remark) {

    /** For prompts that name nothing the studio knows: scenes that suit anything. */
    private static final List<String> NEUTRAL =
            List.of("landscape_mountain", "floral", "sunset", "symmetric-masterpiece", "celestial-journey");

    static StyleChoice of(Commission commission) {
        Theme theme = commission.theme();
        if (theme.styleId().isPresent()) {
            return new StyleChoice(StyleCatalog.find(theme.styleId().get()).orElseThrow(StyleChoice::unknown), Optional.empty());
        }
        return theme.prompt().isBlank() ? neutral(commission, "no style or prompt") : nearest(commission);
    }

    private static Unpaintable unknown() {
        return new Unpaintable("style", "must be one of "
                + StyleCatalog.all().stream().map(Style::id).collect(Collectors.joining(", ")));
    }

    private static StyleChoice nearest(Commission commission) {
        String prompt = commission.theme().prompt().toLowerCase(Locale.ROOT);
        String unwanted = commission.theme().negativePrompt().toLowerCase(Locale.ROOT);
        return StyleCatalog.all().stream()
                .filter(style -> score(style, prompt) > 0 && score(style, unwanted) == 0)
                .max(Comparator.comparingInt(style -> score(style, prompt)))
                .map(style -> new StyleChoice(style, Optional.of("prompt matched style " + style.id())))
                .orElseGet(() -> neutral(commission, "no word of the prompt matched a style"));
    }

    private static StyleChoice neutral(Commission commission, String why) {
        int index = Math.floorMod(31 * commission.seed() + commission.theme().prompt().hashCode(), NEUTRAL.size());
        Style style = StyleCatalog.find(NEUTRAL.get(index)).orElseThrow();
        return new StyleChoice(style, Optional.of(why + ": painted " + style.id()));
    }

    /** Words found, longer ones counting more; a word that stands early in its style's list says most about it. */
    private static int score(Style style, String text) {
        int score = 0;
        for (int i = 0; i < style.words().size(); i++) {
            String word = style.words().get(i);
            score += found(word, text) ? 10 + Math.max(0, 4 - i) + (word.charAt(0) > 0x7F ? word.length() : 0) : 0;
        }
        return score;
    }

    /** English words are looked for whole, in singular or plural; Chinese ones anywhere. */
    private static boolean found(String word, String text) {
        if (word.charAt(0) > 0x7F) {
            return text.contains(word);
        }
        String stem = word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
        return text.contains(stem)
                && Pattern.compile("\\b" + Pattern.quote(stem) + (stem.equals(word) ? "(s|es)?" : "(y|ies)") + "\\b").matcher(text).find();
    }
}
