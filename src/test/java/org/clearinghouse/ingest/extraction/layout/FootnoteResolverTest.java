package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class FootnoteResolverTest {

    @Test
    void writesANoteOfAnotherPeriodWhereItsMarkIs() {
        assertThat(resolve("State\t2023\t2024*\n* January to June"))
                .containsExactly("State\t2023\t2024 (January to June)", "* January to June");
        assertThat(resolve("In 2024*, NCMEC handled 12 cases.\n*Through June 30."))
                .first()
                .isEqualTo("In 2024 (Through June 30), NCMEC handled 12 cases.");
    }

    @Test
    void writesANoteOfOtherAreas() {
        assertThat(resolve("NCMEC handled 12\u2020 cases.\n\u2020 Includes Kentucky."))
                .first()
                .isEqualTo("NCMEC handled 12 (Includes Kentucky) cases.");
    }

    @Test
    void readsNumberedMarks() {
        assertThat(resolve("In 2024[1], NCMEC handled 12 cases.\n[1] Through June 30."))
                .first()
                .isEqualTo("In 2024 (Through June 30), NCMEC handled 12 cases.");
    }

    @Test
    void doesNotInsertWorksThatAreCited() {
        String text = "NCMEC handled 12[1] cases.\n[1] NCMEC, data of January 2024, https://example.org";
        assertThat(String.join("\n", resolve(text))).isEqualTo(text);
    }

    @Test
    void leavesOtherNotesAndMarks() {
        String text = "NCMEC handled 12* cases.\n* Source: NCMEC";
        assertThat(String.join("\n", resolve(text))).isEqualTo(text);
        String list = "NCMEC handled **12** cases.\n* Through June";
        assertThat(String.join("\n", resolve(list))).isEqualTo(list);
    }

    private static List<String> resolve(String text) {
        return FootnoteResolver.resolve(DocumentText.parse(text).lines()).stream()
                .map(TextLine::text)
                .toList();
    }
}
