package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.template.FigureCandidate;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.SheetPassages;
import org.clearinghouse.ingest.format.DocumentText;
import org.junit.jupiter.api.Test;

class CounterDetectorTest {
    private static final String CASES = "handled 11 cases of missing children in 2023.";

    @Test
    void acceptsWhatTheCenterCounted() {
        assertThat(findProblem("NCMEC " + CASES)).isNull();
        assertThat(findProblem("The FBI helps. According to its director, NCMEC " + CASES))
                .isNull();
    }

    @Test
    void rejectsWhatAnotherOrganizationCounted() {
        assertThat(findProblem("NCMEC helps.\n\nThe sheriff of Ohio had help, and " + CASES))
                .endsWith("another organization than NCMEC counted it");
        assertThat(findProblem("NCMEC helps. Its team helps.\n\nOur team " + CASES))
                .endsWith("another organization than NCMEC counted it");
        assertThat(findProblem("NCMEC helps.\n\nIn 2022, 15,555 cases of missing children were reported to police."))
                .endsWith("another organization than NCMEC counted it");
    }

    @Test
    void rejectsWhatAnOrganizationCountedThatNoListNames() {
        assertThat(findProblem("NCMEC helps.\n\nThe Harbor Division of Family Safety " + CASES))
                .endsWith("another organization than NCMEC counted it");
        assertThat(findProblem("NCMEC helps.\n\nIn 2023, 11 cases of missing children were handled by the HDFS."))
                .endsWith("another organization than NCMEC counted it");
        assertThat(findProblem("The Harbor Division of Family Safety thanks NCMEC, which " + CASES))
                .isNull();
    }

    @Test
    void keepsWhatTheCenterCountedOfCasesThatThePoliceHad() {
        assertThat(findProblem("In 2023, NCMEC handled 11 cases of missing children that were reported to police."))
                .isNull();
    }

    @Test
    void findsTheCenterAtTheBeginningOfAHeading() {
        assertThat(findProblem("# NCMEC services\n\nIn 2023, 11 cases of missing children were handled."))
                .isNull();
    }

    @Test
    void takesThePageOfTheOwnerForTheirsAlsoWhereItBeginsWithAnAgency() {
        String page = "# Key facts\n\nThe FBI recorded 375,304 entries.\n\nWe " + CASES;
        assertThat(isByCenter(page)).isFalse();
        assertThat(isByCenter(page + "\n\nCopyright \u00A9 2024 NCMEC")).isTrue();
    }

    @Test
    void takesTheFirstPersonForTheOrganizationOfThePage() {
        assertThat(findProblem("NCMEC helps.\n\nWe " + CASES)).isNull();
        assertThat(findProblem("News of the Attorney General\n\nNCMEC helps. We " + CASES))
                .endsWith("another organization than NCMEC counted it");
    }

    @Test
    void takesTheOrganizationNamedLastWhereTheSentenceNamesNone() {
        String passive = "In 2023, 11 cases of missing children were handled.";
        assertThat(findProblem("NCMEC helps.\n\n" + passive)).isNull();
        assertThat(findProblem("NCMEC helps. So does the FBI.\n\n" + passive)).endsWith("who counted it is not said");
        assertThat(findProblem(passive)).endsWith("who counted it is not said");
    }

    @Test
    void takesAnOfficeHoldersLetterForTheirs() {
        String letter = "Senator Jane Doe of Maine\n\nDear colleague.\n\n";
        assertThat(findProblem(letter + "In 2023, Maine had 12 missing children cases."))
                .endsWith("who counted it is not said");
        assertThat(findProblem(letter + "In 2023, NCMEC " + CASES)).isNull();
    }

    @Test
    void takesThePageForThatOfTheOwnerAtItsFoot() {
        String page = "It helps.\n\nWe " + CASES;
        assertThat(isByCenter(page + "\n\nCopyright \u00A9 2024 National Center for Missing & Exploited Children"))
                .isTrue();
        assertThat(isByCenter(page + "\n\nNCMEC. All rights reserved.")).isTrue();
        assertThat(isByCenter(page + "\n\nPhoto: \u00A9 NCMEC")).isFalse();
        assertThat(isByCenter(page + "\n\nSource: NCMEC")).isFalse();
    }

    @Test
    void knowsThatHearsayIsNoCountOfTheWriters() {
        String office = "News of the Attorney General\n\nFrom the National Center we learn that it ";
        assertThat(findProblem(office + CASES)).isNull();
        assertThat(findProblem(office.replace("learn", "held") + CASES)).endsWith("NCMEC counted it");
    }

    @Test
    void tellsWhosePageItIs() {
        assertThat(detect("NCMEC helps.").isByCenter()).isTrue();
        assertThat(detect("It helps.").isByCenter()).isFalse();
        assertThat(detect("The Attorney General helps NCMEC.").isByOthers()).isFalse();
        assertThat(detect("The Attorney General helps.").isByOthers()).isTrue();
    }

    private static boolean isByCenter(String page) {
        return new CounterDetector(List.of(), BlockParser.parse(DocumentText.parse(page))).isByCenter();
    }

    private static CounterDetector detect(String page) {
        return new CounterDetector(SheetPassages.readAll(page), List.of());
    }

    private static String findProblem(String page) {
        List<PassageCandidates> passages = SheetPassages.readAll(page);
        FigureCandidate last = passages.get(passages.size() - 1).candidates().get(0);
        return new CounterDetector(passages, List.of()).findProblem(last, "US");
    }
}
