package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse.ingest.format.html.StyleSheetFlattener.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleSheetFlattenerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a{b:c}|a{b:c;}",
                "a,b{c:d}|a,b{c:d;}",
                ".a{.b{c:d}}|.a .b{c:d;}",
                ".a{&.b{c:d}}|.a.b{c:d;}",
                ".a{>.b{c:d}e:f}|.a >.b{c:d;}.a{e:f;}",
                ".a .b{.c &{d:e}}|.c :is(.a .b){d:e;}",
                ".a{@media screen{b:c}}|.a{b:c;}",
                ".a{@media print{b:c}}|''",
                "@supports (display:grid){a{b:c}}|a{b:c;}",
                "@supports not (display:grid){a{b:c}}|''",
                "@font-face{src:x}@keyframes x{to{y:z}}a{b:c}|a{b:c;}"
            })
    void flattensNestedRules(String sheet, String expected) {
        assertThat(flatten(new StyleSheetFlattener(), sheet)).isEqualTo(expected);
    }

    @Test
    void keepsTheOrderOfLayersAndConditions() {
        StyleSheetFlattener flattener = new StyleSheetFlattener();
        List<Section> sections = flattener.flatten(
                "@layer a,b;@layer b{x{y:z}}@layer a{x{y:z}}@container (width > 1px){x{y:z}}x{y:z}", SelectorMatch.YES);
        assertThat(sections).extracting(Section::layer).containsExactly(1, 0, StyleRule.OUTSIDE, StyleRule.OUTSIDE);
        assertThat(sections).extracting(Section::certain).containsExactly(true, true, false, true);
        assertThat(flattener.isComplete()).isTrue();
    }

    @Test
    void keepsTheLastFramesOfAnimations() {
        StyleSheetFlattener flattener = new StyleSheetFlattener();
        flatten(flattener, "@keyframes Out{from{opacity:1}50%,to{opacity:0}}");
        assertThat(flattener.lastFrames()).containsEntry("out", ";opacity:0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"@import url(x.css);|", "@unknown{a{b:c}}|", "@unknown;|"})
    void doesNotKnowOtherSheets(String sheet) {
        StyleSheetFlattener flattener = new StyleSheetFlattener();
        flatten(flattener, sheet);
        assertThat(flattener.isComplete()).isFalse();
    }

    @Test
    void limitsWhatNestingMultiplies() {
        StyleSheetFlattener lists = new StyleSheetFlattener();
        flatten(lists, "a,".repeat(999) + "a{" + "b,".repeat(999) + "b{c:d}}");
        assertThat(lists.isComplete()).isFalse();
        StyleSheetFlattener doubled = new StyleSheetFlattener();
        flatten(doubled, "a{" + "& &{".repeat(20) + "b:c" + "}".repeat(21));
        assertThat(doubled.isComplete()).isFalse();
        StyleSheetFlattener repeated = new StyleSheetFlattener();
        flatten(repeated, "a".repeat(900) + "{" + "b:c;@media screen{d:e}".repeat(9_000) + "}");
        assertThat(repeated.isComplete()).isFalse();
    }

    private static String flatten(StyleSheetFlattener flattener, String sheet) {
        return flattener.flatten(sheet, SelectorMatch.YES).stream()
                .map(section -> section.rules().replace("\n", ""))
                .collect(Collectors.joining());
    }
}
