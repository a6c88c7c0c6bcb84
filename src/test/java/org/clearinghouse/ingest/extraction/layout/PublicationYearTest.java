package org.clearinghouse.ingest.extraction.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationYearTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "May 25, 2023",
                "05-08-2023",
                "By Karen Whitlock, August 22, 2023",
                "NCMEC Blog • 01-29-2023",
                "Posted: Tue, January 16th 2023, 5:42 PM EST",
                "TOPEKA, Oct. 3, 2023",
                "MADISON, Wis. (March 12, 2023) – The Attorney General today announced a plan.",
                "FOR IMMEDIATE RELEASE May 25, 2023",
                "Office of the Ombudsperson for Children, March 2023"
            })
    void findsTheDayOfThePage(String line) {
        assertThat(PublicationYear.find(BlockParser.parse(DocumentText.parse("News\n\n" + line + "\n\nIt was cold."))))
                .contains(2023);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Data as of May 25, 2023",
                "Last updated: 3/4/2023",
                "Through December 31, 2023",
                "Our 2023 Impact",
                "On May 25, 2023, NCMEC opened an office in Texas."
            })
    void ignoresOtherDays(String line) {
        assertThat(PublicationYear.find(BlockParser.parse(DocumentText.parse("News\n\n" + line))))
                .isEmpty();
    }

    @Test
    void leavesTheYearOpenWhereThereAreTwo() {
        assertThat(PublicationYear.find(BlockParser.parse(DocumentText.parse("May 25, 2023\n\nJune 2, 2024"))))
                .isEmpty();
    }
}
