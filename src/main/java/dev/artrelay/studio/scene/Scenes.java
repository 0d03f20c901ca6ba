package dev.artrelay.studio.scene;

import dev.artrelay.studio.brush.Palette;
import java.util.Map;

/** Which scene paints which style. */
public final class Scenes {

    private static final Palette DAWN = Palette.of(0x3A2A4A, 0x6A2E2A, 0x24404A, 0xFFF3E2, 0xFFD3B4, 0xF6E2A8);
    private static final Palette SEPIA = Palette.of(0x3A2818, 0x5A3E24, 0x4A2E1E, 0xFBF0D8, 0xECD6AC, 0xF3E0C0);

    private static final Map<String, Scene> ALL = Map.ofEntries(
            Map.entry("landscape_painting_winter", new Winter()),
            Map.entry("landscape_painting_farmhouse", new Farmhouse()),
            Map.entry("landscape_islands", new Islands()),
            Map.entry("landscape_mountain", new Mountain()),
            Map.entry("decorate_ocean", new Ocean()),
            Map.entry("pet_dog2", new Dog()),
            Map.entry("pet_rabbit", new Rabbit()),
            Map.entry("pet_fox", new Fox()),
            Map.entry("pet_cat", new Cat()),
            Map.entry("shop_flower", new FlowerShop()),
            Map.entry("flower_succulents2", new Succulents()),
            Map.entry("food_fruit", new Fruit()),
            Map.entry("food_fruit_peache", new Peaches()),
            Map.entry("food_vegetables", new Vegetables()),
            Map.entry("shop_toy", new ToyShop()),
            Map.entry("landscape_street", new Street()),
            Map.entry("buildings_nightview", new NightCity()),
            Map.entry("food_fryrice", new FriedRice()),
            Map.entry("fantasy_mecha", Mecha.steel()),
            Map.entry("fantasy_girl", new SciFiGirl()),
            Map.entry("anime_girl_forest", new ForestGirl()),
            Map.entry("anime_girl_absurdres", new AnimeGirl()),
            Map.entry("vehicle_motorcycle", new Motorcycle()),
            Map.entry("attractions_greatwall", new GreatWall()),
            Map.entry("attractions_lighthouse", new Lighthouse()),
            Map.entry("attractions_pyramid", new Pyramids()),
            Map.entry("sunset", new Sunset()),
            Map.entry("floral", new Floral()),
            Map.entry("snowflakes", new Snowflakes()),
            Map.entry("feathers", new Feathers()),
            Map.entry("raindrops", new Rain()),
            Map.entry("ultra-realism", new Graded(new Mountain(), DAWN, 0xF2A27A, 0.3)),
            Map.entry("epic-realms", new Castle()),
            Map.entry("intricate-studio", new Clockwork()),
            Map.entry("symmetric-masterpiece", new Mandala()),
            Map.entry("luminous-highway", new Highway()),
            Map.entry("celestial-journey", new Space()),
            Map.entry("neon-mech", Mecha.neon()),
            Map.entry("ethereal-low-poly", new LowPoly()),
            Map.entry("golden-vista", new GoldenHills()),
            Map.entry("cinematic-expanse", new Canyon()),
            Map.entry("cinematic-warm", new Balloons()),
            Map.entry("desolate-wilderness", new DeadTree()),
            Map.entry("vibrant-palette", new PaintBox()),
            Map.entry("enigmatic-journey", new Portal()),
            Map.entry("timeless-cinematic", new Graded(new Street(), SEPIA, 0xB08A56, 0.5)),
            Map.entry("regal-galaxy", new Galaxy()),
            Map.entry("illustrious-canvas", new Sunflowers()),
            Map.entry("expressive-mural", new Mural()),
            Map.entry("serene-haze", new Pagoda()));

    private Scenes() {}

    public static Scene of(String styleId) {
        return ALL.get(styleId);
    }
}
