package dev.artrelay.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One of the template's functions, with what all of them are given. */
record DeployedFunction(Template template, String name) {

    static List<DeployedFunction> of(Template template) {
        return template.resources("AWS::Serverless::Function").keySet().stream()
                .map(name -> new DeployedFunction(template, name)).toList();
    }

    Map<String, Object> properties() {
        return Template.at(template.resources("AWS::Serverless::Function").get(name), "Properties");
    }

    /** Variable → value. */
    Map<String, Object> environment() {
        var variables = new TreeMap<>(Template.at(template.section("Globals"), "Function", "Environment", "Variables"));
        variables.putAll(Template.at(properties(), "Environment", "Variables"));
        return variables;
    }

    /** What it may do: by policies of the template, as no other is known here. */
    List<Map<String, Object>> statements() {
        Map<String, Object> role = Template.at(template.section("Resources"), Template.references(properties().get("Role")).iterator().next(),
                "Properties");
        Stream<Map<String, Object>> managed = Template.many(role.get("ManagedPolicyArns")).stream()
                .map(policy -> policy(Template.map(policy).get("Ref").toString()));
        Stream<Map<String, Object>> inline = Template.many(role.get("Policies")).stream().map(Template::map);
        return Stream.concat(managed, inline)
                .flatMap(policy -> Template.many(Template.at(policy, "PolicyDocument").get("Statement")).stream()).map(Template::map)
                .toList();
    }

    Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        statements().forEach(statement -> Template.many(statement.get("Action")).forEach(action -> actions.add(action.toString())));
        return actions;
    }

    /** The template's parameters that are referred to in a value. */
    Set<String> parameters(Object value) {
        Set<String> parameters = Template.references(value);
        parameters.retainAll(template.section("Parameters").keySet());
        return parameters;
    }

    /** Those whose new value makes a new version: named in its description, or in what makes a policy that it names another one. */
    Set<String> parametersOfVersion() {
        Object description = properties().get("VersionDescription");
        Set<String> parameters = parameters(Template.maps(description).toList());
        Template.references(description).stream().filter(template.resources("AWS::IAM::ManagedPolicy")::containsKey)
                .forEach(policy -> parameters.addAll(parameters(policy(policy).get("Description"))));
        return parameters;
    }

    private Map<String, Object> policy(String policy) {
        return Template.at(template.resources("AWS::IAM::ManagedPolicy").get(policy), "Properties");
    }
}
