package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.artrelay.protocol.v1.body.Characters;
import dev.artrelay.protocol.v1.body.Numbers;
import dev.artrelay.protocol.v1.body.Words;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Tells the OpenAPI document of the constraints that are our own. */
final class WireLimits {

    private WireLimits() {
    }

    static void write(Map<String, Schema> schemas) {
        for (Class<?> type : V1Wire.class.getDeclaredClasses()) {
            String name = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class).name();
            Map<String, Schema> properties = schemas.get(name).getProperties();
            schemas.get(name).setAdditionalPropertiesBoolean(false);
            Stream.of(type.getDeclaredFields()).filter(field -> properties.containsKey(name(field)))
                    .forEach(field -> write(field, properties.get(name(field))));
        }
    }

    private static String name(Field field) {
        return new SnakeCaseStrategy().translate(field.getName());
    }

    private static void write(Field field, Schema schema) {
        Words words = field.getAnnotation(Words.class);
        if (words != null) {
            schema.setEnumeration(List.of((Object[]) words.value()));
        }
        Numbers numbers = field.getAnnotation(Numbers.class);
        if (numbers != null) {
            schema.setEnumeration(Arrays.stream(numbers.value()).map(BigDecimal::new).map(Object.class::cast).toList());
        }
        Characters characters = field.getAnnotation(Characters.class);
        if (characters != null) {
            schema.minLength(characters.min()).maxLength(characters.max());
        }
    }
}
