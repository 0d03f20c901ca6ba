package dev.artrelay.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.artrelay.studio.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleCatalogTest {

    @Test
    void all_styles_of_both_families_have_a_scene_and_both_names() {
        assertEquals(26, StyleCatalog.all().stream().filter(style -> style.family() == Style.Family.ALIYUN).count());
        assertEquals(24, StyleCatalog.all().stream().filter(style -> style.family() == Style.Family.ACE).count());
        for (Style style : StyleCatalog.all()) {
            assertNotNull(Scenes.of(style.id()), style.id());
            assertTrue(style.chinese().charAt(0) > 0x7F, style.id());
        }
    }

    @Test
    void ids_are_distinct() {
        assertEquals(50, StyleCatalog.all().stream().map(Style::id).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({
        "a fluffy cat on a sofa,pet_cat", "two puppies,pet_dog2", "snowy cabin in winter,landscape_painting_winter",
        "a mountain lake at dawn,landscape_mountain", "Scattered petals,floral", "一只可爱的狐狸,pet_fox", "长城 日出,attractions_greatwall",
        "新鲜桃子,food_fruit_peache", "cyberpunk heroine,fantasy_girl", "red motorcycle,vehicle_motorcycle"})
    void a_prompt_finds_the_style_that_its_words_name(String prompt, String id) {
        StyleChoice choice = StyleChoice.of(Commission.of("x").prompted(prompt, ""));

        assertEquals(id, choice.style().id());
        assertEquals("prompt matched style " + id, choice.remark().orElseThrow());
    }

    @Test
    void a_negative_prompt_rules_a_style_out() {
        StyleChoice choice = StyleChoice.of(Commission.of("x").prompted("a cat and a dog", "cats"));

        assertEquals("pet_dog2", choice.style().id());
    }

    @Test
    void a_prompt_of_unknown_words_gets_a_neutral_style_and_says_so() {
        StyleChoice choice = StyleChoice.of(Commission.of("x").prompted("qwertz", ""));

        assertTrue(choice.remark().orElseThrow().startsWith("no word of the prompt matched a style: painted "));
    }

    @Test
    void words_are_matched_whole() {
        assertTrue(StyleChoice.of(Commission.of("x").prompted("concatenate", "")).remark().orElseThrow().startsWith("no word"));
    }
}
