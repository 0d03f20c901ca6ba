package dev.artrelay.artwork;

import dev.artrelay.picture.ImageType;
import dev.artrelay.secret.Purpose;
import dev.artrelay.secret.Secrets;
import dev.artrelay.task.Task;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names images so that nobody can guess them and whoever repeats an attempt finds the same ones. */
@Singleton
class ArtworkNames {

    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9_-]{1,100}(\\.[a-z0-9]{1,8})?");

    /** 144 bits, which are 24 characters. */
    private static final int BYTES = 18;

    private final Secrets secrets;

    ArtworkNames(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The name of the image at this place (from 0) of an attempt's result. */
    String name(Task task, int attempt, int place, ImageType type) {
        return named(task, type, Integer.toString(attempt), Integer.toString(place));
    }

    /** The name of what was made here of that image. */
    String changed(Task task, int attempt, int place, ImageType type) {
        return named(task, type, Integer.toString(attempt), Integer.toString(place), "changed");
    }

    private String named(Task task, ImageType type, String... place) {
        String[] image = Stream.concat(Stream.of(task.id().value()), Stream.of(place)).toArray(String[]::new);
        byte[] derived = Arrays.copyOf(secrets.derive(Purpose.ARTWORK, image), BYTES);
        String random = Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        return Shelf.of(task.order().terms()).named(random + "." + type.extension());
    }

    /** The name, if it is one: no separators and no leading dot, so it leads nowhere else and to nothing half written. */
    static String sound(String name) {
        if (!SOUND.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of an image");
        }
        return name;
    }
}
