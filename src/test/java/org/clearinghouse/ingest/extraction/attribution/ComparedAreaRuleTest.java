package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparedAreaRuleTest {
    private static final String SENTENCE = "NCMEC handled 11 cases of missing children in 2023, up from 9 in 2022.";

    private final ComparedAreaRule rule = new ComparedAreaRule();

    @Test
    void takesTheAreaOfTheCountThatIsCompared() {
        assertThat(resolve(Map.of(0, "ME"), 1)).contains("ME");
        assertThat(resolve(Map.of(), 1)).contains(AreaRule.OPEN);
    }

    @Test
    void doesNotApplyToTheFirstCount() {
        assertThat(resolve(Map.of(), 0)).isEmpty();
    }

    private Optional<String> resolve(Map<Integer, String> areas, int index) {
        AreaContext context = AreaContexts.create(SENTENCE, areas, Optional.empty(), Optional.empty(), false);
        return AreaContexts.resolve(rule, context, index);
    }
}
