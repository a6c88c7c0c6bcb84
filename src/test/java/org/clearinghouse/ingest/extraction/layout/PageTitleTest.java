package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTitleTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @ParameterizedTest
    @ValueSource(strings = {"# Maine Data", "Maine Data", "State: Maine", "NCMEC's Work in Maine", "Maine\t2023"})
    void findsTheStateOfASheet(String text) {
        assertThat(find(text + "\n\nIn 2023, it helped."))
                .flatMap(PageTitle::state)
                .contains("ME");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Maine and Ohio", "# 11 cases in Maine", "In 2023, NCMEC helped police in Maine.", ""})
    void findsNoTitleInOtherText(String text) {
        assertThat(find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content\n\nOur 2022 Impact\n\nIn 2022, it helped.",
                "News\n\nCyberTipline 2022 Report\n\nOverview Reports Files\n\nIt helped."
            })
    void findsTheTitleOfANationalPageAboveItsText(String text) {
        assertThat(find(text)).hasValueSatisfying(title -> {
            assertThat(title.state()).isEmpty();
            assertThat(title.years()).containsExactly(2022);
        });
    }

    @Test
    void findsNoTitleBelowTheText() {
        assertThat(find("It helped.\n\nOur 2022 Impact")).isEmpty();
    }

    @Test
    void readsTheYearOfATitle() {
        assertThat(find("# Maine Data 2023")).map(PageTitle::years).contains(List.of(2023));
        assertThat(find("# Maine Data")).map(PageTitle::years).contains(List.of());
    }

    @Test
    void takesTheFirstTitle() {
        assertThat(find("# NCMEC\n\n# Maine\n\n# Ohio"))
                .flatMap(PageTitle::state)
                .contains("ME");
    }

    @Test
    void prefersAMarkedHeadingToALineAboveIt() {
        assertThat(find("Our work for you\n\n# Reports by state\n\nIt helped."))
                .map(PageTitle::text)
                .contains("Reports by state");
        assertThat(find("24-Hour Call Center\n\nOur work\n\nIt helped."))
                .map(PageTitle::text)
                .contains("Our work");
    }

    @Test
    void findsEveryStateInHeadings() {
        assertThat(PageTitle.findStates(parse("# Maine\n\n# Ohio\n\nIn Texas, it helped."), GAZETTEER))
                .containsExactly("ME", "OH");
        assertThat(PageTitle.findStates(parse("Listed below are Maine specific statistics."), GAZETTEER))
                .containsExactly("ME");
    }

    @ParameterizedTest
    @CsvSource({"Reporting year: 2023, 2023", "Year 2023, 2023", "Calendar year = 2022, 2022"})
    void parsesALineThatStatesTheYear(String line, int year) {
        assertThat(PageTitle.parseYears(parse(line).get(0))).containsExactly(year);
    }

    @Test
    void parsesNoYearFromASentence() {
        assertThat(PageTitle.parseYears(parse("In the year 2023, it helped.").get(0)))
                .isEmpty();
    }

    private static Optional<PageTitle> find(String text) {
        return PageTitle.find(parse(text), GAZETTEER);
    }

    private static List<Block> parse(String text) {
        return BlockParser.parse(DocumentText.parse(text));
    }

    @Test
    void doesNotTakeALineWithAnUnreadableNumberForATitle() {
        assertThat(PageTitle.find(BlockParser.parse(DocumentText.parse("Maine 1,8\uFFFD cases\n\n# Data")), GAZETTEER)
                        .flatMap(PageTitle::state))
                .isEmpty();
    }
}
