package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import org.clearinghouse.ingest.extraction.layout.Passage;
import org.clearinghouse.ingest.extraction.template.Template.Condition;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Condition CASES = new Condition(Pattern.compile("# cases"), false, false);

    @Test
    void matchesIfAllConditionsHold() {
        assertThat(matches("Team Adam took 11 cases.", false, CASES, find("adam")))
                .isTrue();
        assertThat(matches("Team HOPE took 11 cases.", false, CASES, find("adam")))
                .isFalse();
        assertThat(matches("Team Adam took 11 calls.", false, CASES, find("adam")))
                .isFalse();
    }

    @Test
    void matchesWithoutWhatIsExcluded() {
        assertThat(matches("Team HOPE took 11 cases.", false, CASES, exclude("adam")))
                .isTrue();
        assertThat(matches("Team Adam took 11 cases.", false, CASES, exclude("adam")))
                .isFalse();
    }

    @Test
    void takesTheWordsAroundTheSentenceOnlyIfAsked() {
        String text = "Team Adam helped. It took 11 cases.";
        assertThat(matches(text, false, CASES, find("adam"))).isFalse();
        assertThat(matches(text, true, CASES, find("adam"))).isTrue();
    }

    @Test
    void excludesNothingByTheWordsAroundTheSentence() {
        assertThat(matches("Team Adam helped. It took 11 cases.", true, CASES, exclude("adam")))
                .isTrue();
    }

    private static Condition find(String pattern) {
        return new Condition(Pattern.compile(pattern), false, false);
    }

    private static Condition exclude(String pattern) {
        return new Condition(Pattern.compile(pattern), true, false);
    }

    private static boolean matches(String text, boolean contextual, Condition... conditions) {
        Passage passage = SheetPassages.readLast(text).passage();
        PassageMasker masker = new PassageMasker(passage, passage.findNumbers(), List.of());
        return new Template("missing-cases", AreaScope.EITHER, List.of(conditions))
                .matches(masker.maskPassage(passage.findNumbers().get(0)), contextual);
    }
}
