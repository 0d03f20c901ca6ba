package dev.artrelay.studio;

import static dev.artrelay.studio.Style.ace;
import static dev.artrelay.studio.Style.aliyun;

import java.util.List;
import java.util.Optional;

/** Every style that the studio paints. */
public final class StyleCatalog {

    private static final List<Style> ALL = List.of(
            aliyun("landscape_painting_winter", "Winter landscape", "风景绘画_冬天", "winter snow snowy cabin christmas cold 冬 雪 木屋 圣诞"),
            aliyun("landscape_painting_farmhouse", "Farmhouse", "风景化农舍", "farm farmhouse barn field countryside rural tractor harvest 农舍 农场 田 乡村 谷仓"),
            aliyun("landscape_islands", "Islands", "景观岛屿", "island tropical palm beach lagoon boat sail 岛 海滩 热带 椰 帆船"),
            aliyun("landscape_mountain", "Mountain", "景观山", "mountain peak alps lake hill forest valley landscape nature 山 湖 峰 风景 自然"),
            aliyun("decorate_ocean", "Ocean", "装饰海洋", "ocean sea wave whale fish underwater water 海洋 海 浪 鲸 鱼 水"),
            aliyun("pet_dog2", "Dog", "宠物狗", "dog puppy hound corgi husky retriever pet 狗 犬 宠物"),
            aliyun("pet_rabbit", "Rabbit", "宠物兔子", "rabbit bunny hare easter 兔"),
            aliyun("pet_fox", "Fox", "宠物狐狸", "fox vixen 狐"),
            aliyun("pet_cat", "Cat", "宠物猫", "cat kitten kitty 猫"),
            aliyun("shop_flower", "Flower shop", "花店", "flower bouquet florist rose tulip daisy bloom wedding 花 玫瑰 花店 婚"),
            aliyun("flower_succulents2", "Succulents", "花店多肉2", "succulent cactus plant pot desert-plant 多肉 仙人掌 盆栽 植物"),
            aliyun("food_fruit", "Fruit", "水果店", "fruit apple pineapple grape orange banana berry juice 水果 苹果 菠萝 葡萄 橙 果汁"),
            aliyun("food_fruit_peache", "Peaches", "水果店_桃子", "peach peache nectarine apricot 桃"),
            aliyun("food_vegetables", "Vegetables", "蔬菜店", "vegetable carrot broccoli tomato salad pepper vegan grocery 蔬菜 菜 胡萝卜 番茄 沙拉"),
            aliyun("shop_toy", "Toy shop", "玩具店", "toy teddy bear doll balloon kid child birthday baby 玩具 熊 气球 儿童 生日"),
            aliyun("landscape_street", "Street", "街道", "street road avenue town alley shop cafe 街 道路 小镇 咖啡"),
            aliyun("buildings_nightview", "City by night", "街道夜景", "city night skyline skyscraper building downtown urban 城市 夜 楼 都市"),
            aliyun("food_fryrice", "Fried rice", "食物炒饭", "rice food dish noodle restaurant menu bowl meal lunch dinner egg 炒饭 米饭 食物 美食 餐 菜单 面"),
            aliyun("fantasy_mecha", "Mecha", "科幻机甲", "mecha robot gundam android machine transformer 机甲 机器人 高达"),
            aliyun("fantasy_girl", "Science-fiction girl", "科幻女孩", "cyberpunk sci-fi scifi futuristic heroine 科幻 赛博"),
            aliyun("anime_girl_forest", "Anime girl in the forest", "动漫森林女孩", "girl anime woman elf fairy lady 女孩 动漫 少女 森林 精灵"),
            aliyun("anime_girl_absurdres", "Anime girl", "动漫女孩荒诞", "manga waifu idol princess schoolgirl portrait 漫画 公主 二次元"),
            aliyun("vehicle_motorcycle", "Motorcycle", "车辆摩托车", "motorcycle motorbike bike biker car vehicle 摩托 车"),
            aliyun("attractions_greatwall", "Great Wall", "长城", "wall china chinese beijing fortress 长城 中国 北京"),
            aliyun("attractions_lighthouse", "Lighthouse", "大灯塔", "lighthouse coast harbor harbour beacon cliff 灯塔 海岸 港"),
            aliyun("attractions_pyramid", "Pyramids", "金字塔", "pyramid egypt sphinx camel desert sand pharaoh 金字塔 埃及 骆驼 沙漠"),
            ace("sunset", "Sunset", "日落", "sunset sunrise dusk dawn evening 日落 夕阳 日出 黄昏"),
            ace("floral", "Floral", "花卉", "floral blossom petal garden spring cherry sakura 花卉 樱 春 花园"),
            ace("snowflakes", "Snowflakes", "雪花", "snowflake ice frost frozen crystal 雪花 冰 霜"),
            ace("feathers", "Feathers", "羽毛", "feather peacock plume bird wing 羽 孔雀 鸟"),
            ace("raindrops", "Raindrops", "雨滴", "rain raindrop umbrella storm drop 雨 伞"),
            ace("ultra-realism", "Ultra realism", "超写实", "realism realistic photorealistic photo 写实 照片"),
            ace("epic-realms", "Epic realms", "史诗国度", "castle dragon epic fantasy kingdom knight medieval tower 城堡 龙 史诗 奇幻"),
            ace("intricate-studio", "Intricate studio", "精巧工坊", "intricate ornate clockwork steampunk gear 精巧 蒸汽 齿轮"),
            ace("symmetric-masterpiece", "Symmetric masterpiece", "对称杰作", "mandala symmetric symmetry kaleidoscope pattern geometric ornament 曼陀罗 对称 图案 几何"),
            ace("luminous-highway", "Luminous highway", "流光公路", "highway freeway traffic drive luminous 公路 高速 流光"),
            ace("celestial-journey", "Celestial journey", "星际旅程", "space planet rocket star astronaut galaxy celestial moon 太空 宇宙 行星 火箭 星"),
            ace("neon-mech", "Neon mech", "霓虹机甲", "neon mech glow 霓虹"),
            ace("ethereal-low-poly", "Ethereal low poly", "空灵低多边形", "polygon low-poly lowpoly triangle ethereal 低多边形 空灵"),
            ace("golden-vista", "Golden vista", "金色远景", "golden gold wheat autumn fall 金色 麦 秋"),
            ace("cinematic-expanse", "Cinematic expanse", "电影广境", "cinematic expanse canyon panorama 峡谷 电影 全景"),
            ace("cinematic-warm", "Cinematic warm", "电影暖调", "warm cozy orange-light 温暖 暖"),
            ace("desolate-wilderness", "Desolate wilderness", "荒野", "desolate wilderness wasteland dune dead 荒野 荒凉 沙丘"),
            ace("vibrant-palette", "Vibrant palette", "绚烂色盘", "vibrant colorful colourful rainbow paint abstract 绚烂 彩虹 抽象 色彩"),
            ace("enigmatic-journey", "Enigmatic journey", "神秘旅程", "enigmatic mystery mysterious path journey portal 神秘 旅程 小径"),
            ace("timeless-cinematic", "Timeless cinematic", "经典电影", "timeless vintage retro noir classic old 复古 经典 怀旧"),
            ace("regal-galaxy", "Regal galaxy", "帝王星河", "regal royal nebula cosmos universe 星河 星云 帝王"),
            ace("illustrious-canvas", "Illustrious canvas", "辉煌画布", "canvas painting oil impressionist sunflower gogh 油画 画布 向日葵"),
            ace("expressive-mural", "Expressive mural", "表现壁画", "mural graffiti wall-art expressive 壁画 涂鸦"),
            ace("serene-haze", "Serene haze", "宁静薄雾", "serene haze mist misty fog calm zen bamboo 薄雾 宁静 雾 竹 禅"));

    private StyleCatalog() {}

    public static List<Style> all() {
        return ALL;
    }

    public static Optional<Style> find(String id) {
        return ALL.stream().filter(style -> style.id().equals(id)).findFirst();
    }
}
