package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;

class PassageSplitterTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @Test
    void splitsAParagraphIntoSentencesOfOneGroup() {
        List<Passage> passages = split("In 2023, NCMEC handled 11 cases. It helped.\n\nIt ended.");
        assertThat(passages)
                .extracting(Passage::quote)
                .containsExactly("In 2023, NCMEC handled 11 cases.", "It helped.", "It ended.");
        assertThat(passages.get(1).context().previous()).isEqualTo("in 2023, ncmec handled 11 cases.");
        assertThat(passages.get(1).context().group())
                .isEqualTo(passages.get(0).context().group());
        assertThat(passages.get(2).context().previous()).isEmpty();
        assertThat(passages.get(2).context().group())
                .isNotEqualTo(passages.get(0).context().group());
    }

    @Test
    void introducesAListByASentenceThatAnnouncesIt() {
        PassageContext context =
                findLast("NCMEC handled 11 cases as follows:\n\n- 2 children").context();
        assertThat(context.introduction()).isEqualTo("ncmec handled 11 cases as follows:");
        assertThat(context.previous()).isEmpty();
        assertThat(context.listed()).isTrue();
    }

    @Test
    void keepsTheHeadOfATableBelowTheWordsOfAGroup() {
        List<Passage> passages =
                split("| Ohio | 2022 | 2023 |\n| Cases | 81 | 77 |\n\nExploited children\n\n| Reports | 24 | 29 |");
        assertThat(passages)
                .extracting(passage -> passage.text().text())
                .endsWith("24 Reports in 2022", "29 Reports in 2023");
        assertThat(passages.get(passages.size() - 1).context().section()).isEqualTo("exploited children");
    }

    @Test
    void keepsTheSectionAboveThoseWhomAPartOfItIsAbout() {
        PassageContext context = findLast(
                        "# Data\n\n## Reports made available\n\n### ICAC task forces\n\nIt helped.\n\n### Federal agencies\n\nIt helped.")
                .context();
        assertThat(context.section()).isEqualTo("data . reports made available . federal agencies");
    }

    @Test
    void doesNotIntroduceAListByAnyOtherSentence() {
        PassageContext context =
                findLast("NCMEC handled 11 cases.\n\n- 2 children").context();
        assertThat(context.introduction()).isEmpty();
        assertThat(context.previous()).isEqualTo("ncmec handled 11 cases.");
    }

    @Test
    void distinguishesTheTitleFromTheHeadingOfASection() {
        PassageContext underTitle = findLast("# Maine Data\n\nIt helped.").context();
        assertThat(underTitle.heading()).isEqualTo("maine data");
        assertThat(underTitle.section()).isEmpty();
        PassageContext underSection =
                findLast("# Maine Data\n\n## National\n\nIt helped.").context();
        assertThat(underSection.section()).isEqualTo("nationwide");
    }

    @Test
    void takesAFewWordsBeforeAListForItsHeading() {
        assertThat(findLast("It helped.\n\nNew cases\n\n- 2 children").context().section())
                .isEqualTo("new cases");
    }

    @Test
    void takesNoNavigationAndNoNumberForAHeading() {
        assertThat(findLast("# Maine\n\n## New cases\n\nShare this page\n\nIt helped.")
                        .context()
                        .section())
                .isEqualTo("new cases");
        assertThat(findLast("# Maine\n\n## New cases\n\n44incidents in all\n\nIt helped.")
                        .context()
                        .section())
                .isEqualTo("new cases");
    }

    @Test
    void keepsTheSentencesThatASentenceRefersTo() {
        PassageContext context = findLast("In 2023 it helped. Of these, 2 came. Together they held 5.")
                .context();
        assertThat(context.antecedent()).isEqualTo("in 2023 it helped. of these, 2 came.");
        assertThat(context.previous()).isEqualTo("of these, 2 came.");
        assertThat(findLast("In 2023 it helped. Police held 5. Others came.")
                        .context()
                        .antecedent())
                .isEqualTo("police held 5.");
    }

    @Test
    void readsRowsAsCells() {
        Passage cell = findLast("Missing cases\t11");
        assertThat(cell.isCell()).isTrue();
        assertThat(cell.folded()).isEqualTo("11 missing cases");
    }

    private static Passage findLast(String text) {
        List<Passage> passages = split(text);
        return passages.get(passages.size() - 1);
    }

    private static List<Passage> split(String text) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(text));
        return PassageSplitter.split(blocks, PageTitle.find(blocks, GAZETTEER), GAZETTEER);
    }

    @Test
    void readsWordsWithAnUnreadableNumberAsASentence() {
        assertThat(split("# Maine Data\n\nIt handled 1,8\uFFFD cases").stream()
                        .flatMap(passage -> passage.findNumbers().stream()))
                .hasSize(1);
    }
}
