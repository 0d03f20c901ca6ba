package dev.artrelay.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/**
 * The alias goes over to a function's new version when a parameter's value is another. A version whose function is the same would
 * be refused, so no more than that.
 */
class VersionTest {

    private final Template template = Template.of("template.yaml");

    @Test
    void a_function_has_a_new_version_when_what_it_is_told_changes_and_only_then() {
        for (DeployedFunction function : DeployedFunction.of(template)) {
            assertEquals(function.parameters(function.environment()), function.parametersOfVersion(), function.name());
        }
    }
}
