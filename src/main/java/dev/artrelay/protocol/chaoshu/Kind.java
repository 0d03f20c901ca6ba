package dev.artrelay.protocol.chaoshu;

import dev.artrelay.provider.Model;
import java.util.Arrays;
import java.util.Optional;

/** What it makes: {@code type} on the wire, a model here. */
enum Kind {
    QRCODE("upload_file", new Model("chaoshu/qrcode", true, true, "Artistic QR codes by 超数"), "modelType"),
    TEXT("upload_txt", new Model("chaoshu/text", false, "Pictures from text by 超数"), "sdmodelcheckpoint"),
    CLOTH("upload_cloth", new Model("chaoshu/cloth", false, "Hanfu pictures by 超数"), "sdmodelcheckpoint");

    private final String type;
    private final Model model;
    private final String style;

    Kind(String type, Model model, String style) {
        this.type = type;
        this.model = model;
        this.style = style;
    }

    String type() {
        return type;
    }

    Model model() {
        return model;
    }

    /** The field that says which look. */
    String style() {
        return style;
    }

    static Optional<Kind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    static Kind ofModel(String id) {
        return Arrays.stream(values()).filter(kind -> kind.model.id().equals(id)).findFirst().orElseThrow();
    }
}
