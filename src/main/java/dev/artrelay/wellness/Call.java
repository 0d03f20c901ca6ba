package dev.artrelay.wellness;

import java.util.Locale;

/** What a provider is called for. */
enum Call {
    SUBMIT, LOOK, CANCEL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
