package dev.artrelay.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template of CloudFormation; {@code !Ref a} and the like are maps of one entry, {@code {Ref: a}}. */
final class Template {

    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{(\\w+)[.}]");

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    static Template of(String file) {
        try (var yaml = Files.newBufferedReader(Path.of(file))) {
            return new Template(new Yaml(new Intrinsics()).load(yaml));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Name → resource, of those of a type. */
    Map<String, Map<String, Object>> resources(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        at(root, "Resources").forEach((name, resource) -> {
            if (type.equals(map(resource).get("Type"))) {
                found.put(name, map(resource));
            }
        });
        return found;
    }

    Map<String, Object> section(String name) {
        return at(root, name);
    }

    /** The map at the end of a path of keys; empty where there is none. */
    static Map<String, Object> at(Map<String, Object> from, String... keys) {
        Map<String, Object> here = from;
        for (String key : keys) {
            here = map(here.getOrDefault(key, Map.of()));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Every map anywhere below, itself included. */
    static Stream<Map<String, Object>> maps(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Stream.concat(Stream.of(map(map)), map.values().stream().flatMap(Template::maps));
        }
        return value instanceof List<?> list ? list.stream().flatMap(Template::maps) : Stream.empty();
    }

    Stream<Map<String, Object>> maps() {
        return maps(root);
    }

    /** One value or many, as templates allow both. */
    static List<?> many(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    /** The names of the parameters and resources that are referred to anywhere in a value. */
    static Set<String> references(Object value) {
        Set<String> names = new TreeSet<>();
        maps(value).forEach(map -> {
            named(map.get("Ref")).or(() -> named(map.get("GetAtt"))).ifPresent(names::add);
            many(map.getOrDefault("Sub", List.of())).stream().filter(String.class::isInstance)
                    .forEach(text -> SUBSTITUTED.matcher(text.toString()).results().forEach(found -> names.add(found.group(1))));
        });
        return names;
    }

    private static Optional<String> named(Object reference) {
        return Optional.ofNullable(reference).map(name -> name.toString().replaceFirst("\\..*", ""));
    }

    private static final class Intrinsics extends SafeConstructor {

        Intrinsics() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return Map.of(node.getTag().getValue().substring(1), value(node));
                }
            });
        }

        private Object value(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            return node instanceof SequenceNode sequence ? constructSequence(sequence) : constructMapping((MappingNode) node);
        }
    }
}
