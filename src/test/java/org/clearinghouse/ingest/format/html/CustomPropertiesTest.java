package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomPropertiesTest {
    private static final CustomProperties PAGE = CustomProperties.createInitial(true)
            .with(Map.of("--a", "1px", "--b", "var(--a) solid", "--loop", "var(--loop)", "--none", "initial"));

    @Test
    void replacesReferencesByTheirValues() {
        assertThat(PAGE.substitute("var(--a)")).isEqualTo("1px");
        assertThat(PAGE.substitute("var( --B ) var(--a, 2px)")).isEqualTo("1px solid 1px");
        assertThat(PAGE.substitute("none")).isEqualTo("none");
    }

    @Test
    void usesTheFallbackOfWhatIsNotDeclared() {
        assertThat(PAGE.substitute("var(--none, 2px)")).isEqualTo("2px");
        assertThat(PAGE.substitute("var(--x, var(--y, red))")).isEqualTo("red");
    }

    @Test
    void childrenDeclareOtherValues() {
        assertThat(PAGE.with(Map.of("--a", "2px")).substitute("var(--b)")).isEqualTo("2px solid");
    }

    @Test
    void keepsWhatCannotBeResolved() {
        assertThat(PAGE.substitute("var(--x)")).contains("var(");
        assertThat(PAGE.substitute("var(--loop)")).contains("var(");
        assertThat(PAGE.with(Map.of("--a", CustomProperties.UNKNOWN)).substitute("var(--a, 2px)"))
                .contains("var(");
        assertThat(CustomProperties.createInitial(false)
                        .with(Map.of("--a", "1px"))
                        .substitute("var(--a) var(--x, 2px)"))
                .doesNotContain("px");
    }
}
