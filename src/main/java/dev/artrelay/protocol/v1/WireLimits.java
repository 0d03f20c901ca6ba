package dev.artrelay.protocol.v1;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.artrelay.protocol.v1.body.Characters;
import dev.artrelay.protocol.v1.body.Numbers;
import dev.artrelay.protocol.v1.body.Words;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Tells the OpenAPI document of the constraints that are our own. */
final class WireLimits {

    private WireLimits() {
    }

    static void write(Map<String, Schema> schemas) {
        schemas.values().stream().filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream()).forEach(WireLimits::meanNull);
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
        limit(field, schema);
        if (schema.getItems() != null && field.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
            limit(list.getAnnotatedActualTypeArguments()[0], schema.getItems());
        }
        if (!field.isAnnotationPresent(NotNull.class)) {
            allowNull(schema);
        }
    }

    private static void limit(AnnotatedElement field, Schema schema) {
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

    /** What may be left out may be null as well. */
    private static void allowNull(Schema schema) {
        if (schema.getRef() != null) {
            schema.anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), none())).setRef(null);
        } else if (schema.getEnumeration() != null) {
            wordsOrNull(schema);
        } else {
            schema.addType(SchemaType.NULL);
        }
    }

    /** Of what may be null, the scanner says as well that it is an object, or one of some words. */
    private static void meanNull(Schema schema) {
        if (schema.getAnyOf() != null) {
            schema.setType(null);
        } else if (schema.getEnumeration() != null && schema.getType().contains(SchemaType.NULL)) {
            wordsOrNull(schema);
        }
    }

    /** Null cannot be written among the words. */
    private static void wordsOrNull(Schema schema) {
        Schema words = OASFactory.createSchema().enumeration(schema.getEnumeration());
        schema.getType().stream().filter(type -> type != SchemaType.NULL).forEach(words::addType);
        schema.anyOf(List.of(words, none()));
        schema.setEnumeration(null);
        schema.setType(null);
    }

    private static Schema none() {
        return OASFactory.createSchema().addType(SchemaType.NULL);
    }
}
