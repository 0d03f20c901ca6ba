package dev.artrelay.protocol.aliyun;

import java.util.Set;

/** The styles that the product's page lists; the upstream may know more. */
final class AliyunStyles {

    private static final Set<String> LISTED = Set.of("landscape_painting_winter", "landscape_painting_farmhouse",
            "landscape_islands", "landscape_mountain", "decorate_ocean", "pet_dog2", "pet_rabbit", "pet_fox", "pet_cat",
            "shop_flower", "flower_succulents2", "food_fruit", "food_fruit_peache", "food_vegetables", "shop_toy",
            "landscape_street", "buildings_nightview", "food_fryrice", "fantasy_mecha", "fantasy_girl", "anime_girl_forest",
            "anime_girl_absurdres", "vehicle_motorcycle", "attractions_greatwall", "attractions_lighthouse",
            "attractions_pyramid");

    private AliyunStyles() {
    }

    static boolean listed(String id) {
        return LISTED.contains(id);
    }
}
