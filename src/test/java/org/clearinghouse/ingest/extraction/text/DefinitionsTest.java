package org.clearinghouse.ingest.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    private final Definitions definitions = new Definitions(Map.of("number", "\\d+"));

    @Test
    void replacesNamesByTheirExpressions() {
        assertThat(definitions.define("let child = child|youth")).isTrue();
        assertThat(definitions.define("let child-cases = {child} cases & missing"))
                .isTrue();
        assertThat(definitions.expand("{number} {child-cases}, x{2,3}, \\p{Sc}"))
                .isEqualTo("\\d+ (?:child|youth) cases & missing, x{2,3}, \\p{Sc}");
    }

    @Test
    void recognizesDefinitionsOnly() {
        assertThat(definitions.define("let us count")).isFalse();
        assertThat(definitions.toMap()).containsOnlyKeys("number");
    }

    @Test
    void rejectsNamesThatAreNotDefinedAbove() {
        assertThatThrownBy(() -> definitions.expand("{numbre} cases")).hasMessage("{numbre} is not defined above");
        assertThatThrownBy(() -> definitions.define("let cases = {numbre} cases"))
                .hasMessage("{numbre} is not defined above");
    }
}
