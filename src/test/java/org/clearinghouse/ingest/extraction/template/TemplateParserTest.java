package org.clearinghouse.ingest.extraction.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateParserTest {
    @Test
    void parsesTemplatesInGroups() {
        List<List<Template>> groups = createParser(Map.of()).parse("""
                # a comment
                missing-cases either # cases & missing & !social

                == second group
                cvip-submissions state # submissions
                """);
        assertThat(groups).hasSize(2);
        Template first = groups.get(0).get(0);
        assertThat(first.metric()).isEqualTo("missing-cases");
        assertThat(first.areaScope()).isEqualTo(AreaScope.EITHER);
        assertThat(first.conditions()).extracting(Template.Condition::negated).containsExactly(false, false, true);
        assertThat(first.conditions())
                .extracting(Template.Condition::isAboutNumber)
                .containsExactly(true, false, false);
        assertThat(groups.get(1)).extracting(Template::metric).containsExactly("cvip-submissions");
    }

    @Test
    void expandsDefinitionsIncludingThoseOfEarlierFiles() {
        TemplateParser parser = createParser(Map.of("of", "(?:of )?"));
        List<List<Template>> groups = parser.parse("let cases = {of}cases?\nmissing-cases state # {cases}");
        assertThat(groups.get(0).get(0).conditions().get(0).pattern().pattern()).isEqualTo("# (?:of )?cases?");
        assertThat(parser.definitions())
                .containsEntry("cases", "(?:of )?cases?")
                .containsKey("of");
    }

    @Test
    void groupsTheAlternativesOfADefinition() {
        List<List<Template>> groups = createParser(Map.of())
                .parse("let esp = providers|esps?\nlet kinds = case & !a|b\nmissing-cases state # by {esp}$ & {kinds}");
        assertThat(groups.get(0).get(0).conditions())
                .extracting(condition -> condition.pattern().pattern())
                .containsExactly("# by (?:providers|esps?)$", "case", "a|b");
    }

    @Test
    void leavesOutEmptyGroups() {
        assertThat(createParser(Map.of()).parse("== first\n== second\n")).isEmpty();
    }

    private static TemplateParser createParser(Map<String, String> definitions) {
        return new TemplateParser("own.txt", SheetPassages.CATALOGUE, definitions);
    }
}
