package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.model.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final PageReader READER = new PageReader(CATALOGUE, Templates.loadBundled(CATALOGUE));
    private static final String REPORTS =
            "In 2023, 1,571 CyberTipline reports were made available to law enforcement in ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, 1,571 CyberTipline reports went to Maine law enforcement.",
                "In 2023, NCMEC made 1,571 CyberTipline reports available to law enforcement in Maine.",
                "Law enforcement agencies throughout Maine were provided with 1,571 reports from the CyberTipline in 2023.",
                "1,571 is the number of CyberTipline reports made available to Maine law enforcement in 2023.",
                "In 2023, CyberTipline reports made available to law enforcement in Maine totaled 1,571.",
                "In 2023, 1,571 CyberTip-\nline reports were made avail\u00AD\nable to law en-\nforcement in **Maine**."
            })
    void readsReportsToLawEnforcementInAnyWordOrder(String sentence) {
        assertThat(figures(sentence)).containsExactly("ME cybertipline-reports-to-law-enforcement 1571");
    }

    @Test
    void refusesAPageWhoseCountersHadNotRun() {
        String page = "# Maine Data\n\nIn 2023, NCMEC handled 0 cases of missing children from Maine.\n";
        assertThat(read(page).figures()).isEmpty();
        assertThat(read(page).findings().get(0).message()).startsWith("every figure of the page is 0");
        String other = page + "\nIn 2022, NCMEC handled 2 cases of missing children from Maine.\n";
        assertThat(read(other).figures()).hasSize(2);
    }

    @Test
    void readsTotalAndPartsOfCasesInSentences() {
        assertThat(figures(
                        "In 2023, NCMEC handled 11 cases of missing children from Maine. Of these 11 cases, 2 were missing"
                                + " from a social services facility, nine were other missing children cases, and none was reported"
                                + " by HHS-ORR."))
                .containsExactly(
                        "ME missing-cases 11",
                        "ME missing-cases-social-services 2",
                        "ME missing-cases-other 9",
                        "ME missing-cases-orr 0");
    }

    @Test
    void distinguishesTheStatesFigureFromTheNationsTotal() {
        assertThat(figures("In 2023, 12 of the 5,759 survivors and families supported by Team HOPE were in Maine."))
                .containsExactly("ME team-hope-supported 12", "US team-hope-supported 5759");
        assertThat(figures("In 2023, NCMEC assisted on 28,886 missing child cases, 11 of which were from Maine."))
                .containsExactly("US missing-cases 28886", "ME missing-cases 11");
    }

    @Test
    void readsTheColumnsOfATableByTheirHeads() {
        assertThat(figures("| | Maine | Nationwide |\n|---|---|---|\n| Missing children cases in 2023 | 11 | 28,886 |"))
                .containsExactly("ME missing-cases 11", "US missing-cases 28886");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,571', EXACT",
        "'1.2 million', ROUNDED",
        "'more than 1,500', MORE_THAN",
        "'over 1,500', MORE_THAN",
        "'at least 1,500', AT_LEAST",
        "'nearly 1,600', NEARLY",
        "'almost 1,600', NEARLY",
        "'about 1,600', APPROXIMATELY",
        "'approximately 1,600', APPROXIMATELY",
        "twelve, EXACT",
        "no, EXACT",
        "\u2248 59, APPROXIMATELY",
        "\u223C59, APPROXIMATELY",
        "~59, APPROXIMATELY",
        "ca. 59, APPROXIMATELY",
        "c. 59, APPROXIMATELY",
        "est. 59, APPROXIMATELY",
        "estimated 59, APPROXIMATELY",
        "\u2A7E59, AT_LEAST",
        ">= 59, AT_LEAST",
        "no fewer than 59, AT_LEAST",
        "59+, AT_LEAST",
        "just under 59, NEARLY"
    })
    void readsTheWordsAndMarksThatQualifyANumber(String printed, Qualifier qualifier) {
        ExtractionResult reading =
                read("In 2023, NCMEC made " + printed + " CyberTipline reports available to Maine police.");
        assertThat(reading.figures())
                .extracting(ExtractedFigure::printed, ExtractedFigure::qualifier)
                .containsExactly(tuple(printed, qualifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2023, fewer than 10 CyberTipline reports were made available to law enforcement in Maine.",
                "In 2023, 5 to 10 cases of missing children from Maine were handled.",
                "In 2023, NCMEC handled cases. Of these fewer than 5 cases of missing children were open.",
                "In 2023, 2019 CyberTipline reports were made available to law enforcement in Maine.",
                "In 2023, 9 of the 11 missing children from Maine were recovered.",
                "In 2023, the CyberTipline received 4,700 reports involving generative AI.",
                "In 2023, NCMEC CONNECT offered 30 courses to professionals in Maine.",
                "In 2023, Team HOPE supported 5,759 survivors and families and has volunteers in Maine.",
                "In 2023, 1,571 CyberTipline reports were made available to law enforcement in Maine and New Hampshire."
            })
    void reportsANumberInsteadOfGuessing(String sentence) {
        ExtractionResult reading = read(sentence);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::severity).contains(Severity.UNMATCHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 571",
                "1, 571",
                "1 ,571",
                "1\n571",
                "1,\n571",
                "1. 571",
                "4 1,571",
                "1,571 1",
                "1\u00B7571",
                "1;571",
                "1\u201A571",
                "1_571",
                "$1,571$",
                "1,571r",
                "1.57E+03",
                "1,571 \u00B1 52",
                "1,571 (+/- 52)",
                "1,571^1",
                "1.5\u00D710\u00B3",
                "1,571 / 2,000",
                "\u22121,571",
                "1,571\uFFFD",
                "x571",
                "+ 571",
                ". 571",
                "$ 571",
                "1; 5\uFFFD\uFFFD",
                "12 o f 1,571",
                "u p to 1,571",
                "Q 571",
                ">= 1\n571",
                "1, 1541718 plus or minus 526",
                "1.571"
            })
    void warnsOfANumberThatIsNotWrittenLikeOne(String printed) {
        ExtractionResult reading =
                read("In 2023, " + printed + " CyberTipline reports were made available to law enforcement in Maine.");
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::severity).contains(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1'571",
                "1\u2019571",
                "1\u2009571",
                "1\u00A0571",
                "1&thinsp;571",
                "1\u066C571",
                "1\uFF0C571",
                "1,571*",
                "1,571\u00B9",
                "1,571[1]",
                "\u0661\u066C\u0665\u0667\u0661",
                "\uFF11,\uFF15\uFF17\uFF11"
            })
    void readsAllKnownWritingsOfANumber(String printed) {
        assertThat(figures("In 2023, " + printed
                        + " CyberTipline reports were made available to law enforcement in Maine."))
                .containsExactly("ME cybertipline-reports-to-law-enforcement 1571");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing children cases - 42,\nNothing else - none",
                "Missing children cases - \u2248 872\u00B9646 or more\nNothing else - none",
                "Missing children cases\tapprox. 9\u00B1986 or more\nOther items\tnone",
                "Missing children cases 692 x 245",
                "Missing children cases A217 of 99,000",
                "Missing children cases j u s t over 785 + / - 526"
            })
    void readsNoOtherNumberOfARow(String rows) {
        ExtractionResult reading = read("Maine in 2023\n\n" + rows);
        assertThat(reading.figures()).allMatch(figure -> figure.value().intValueExact() == 42);
        assertThat(reading.figures().size() + reading.findings().size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"New York City\u2019[a](b)1,571", "New York City?1\u00A0571", "children in Maine1,571"})
    void reportsNumbersThatTouchAnArea(String text) {
        ExtractionResult reading = read("In 2023, NCMEC handled missing children cases: " + text);
        assertThat(reading.figures()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::message).anyMatch(message -> message.contains("571"));
    }

    @Test
    void countsNeitherYearsNorAgesNorTelephoneAndStatuteNumbers() {
        ExtractionResult reading = read(
                REPORTS + "Maine. Children under 18, ages 12 to 17, may call 1-800-843-5678, 24 hours a day. See"
                        + " 18 U.S.C. 2258A, in force since 1998: (1) help; (2) more help. We are at 333 John Carlyle Street,"
                        + " Alexandria, Virginia 22314, and at https://missingkids.org/2023/17. No child should be alone.");
        assertThat(reading.figures()).hasSize(1);
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "West Virginia, WV, west-virginia-2023",
        "Virginia, VA, virginia-2023",
        "Arkansas, AR, arkansas-2023",
        "Kansas, KS, kansas-2023",
        "Washington, WA, washington-2023",
        "'Washington, D.C.', DC, district-of-columbia-2023",
        "the District of Columbia, DC, district-of-columbia-2023",
        "U.S. Virgin Islands, VI, us-virgin-islands-2023",
        "the Northern Mariana Islands, MP, northern-mariana-islands-2023"
    })
    void distinguishesAreasWhoseNamesContainEachOther(String name, String code, String source) {
        ExtractionResult reading = READER.read(DocumentText.parse("# " + name + " Data\n\n" + REPORTS + name + "."));
        assertThat(reading.figures()).extracting(ExtractedFigure::area).containsExactly(code);
        assertThat(reading.figures()).extracting(ExtractedFigure::source).containsExactly(source);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void refusesASheetOfOneStateWithSentencesOfAnother() {
        assertThat(errors(REPORTS + "Ohio.")).contains("a figure of Ohio in the page of Maine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2023, the public sent 240,000 reports to the CyberTipline. | cybertipline-reports-public 240000",
                "In 2023, 240,000 reports were made by the public to NCMEC's service. | none",
                "In 2023, NCMEC took 97,001 calls to the hotline. | hotline-calls 97001",
                "In 2023 NCMEC helped with 500 missing child cases, a recovery rate of 90%. | missing-cases 500, missing-recovery-rate 90",
                "In 2023 NCMEC had a recovery rate of 90% of missing children. | missing-recovery-rate 90",
                "In 2023 NCMEC had 30% family abductions. | missing-share-family-abduction 30",
                "In 2023 NCMEC reviewed 45 submissions from Maine, the most since 2015. | cvip-submissions 45"
            })
    void readsTheMetricsOfTheNation(String sentence, String figure) {
        ExtractionResult reading = READER.read(DocumentText.parse("# NCMEC in 2023\n\n" + sentence));
        assertThat(reading.figures())
                .extracting(found -> found.metric() + " " + found.value())
                .isEqualTo(figure.equals("none") ? List.of() : List.of(figure.split(", ")));
    }

    @Test
    void readsTheRowsOfKindsAndReporters() {
        ExtractionResult reading = READER.read(DocumentText.parse("# CyberTipline reports by source\n\n"
                + "Source\t2022\t2023\nService providers (ESPs)\t31,800,000\t35,900,000\nMembers of the public\t236,700\t240,100\n"
                + "Total\t32,036,700\t36,140,100\n\n# Missing children cases of NCMEC\n\nKind\t2023\nEndangered runaways\t25,900\n"
                + "Family abductions\t1,200\nNonfamily abductions\t117\nLost, injured or otherwise missing\t380\n"
                + "Critically missing young adults, 18-20\t590\nAll cases\t28,187"));
        assertThat(reading.figures())
                .extracting(found -> found.metric() + " " + found.year() + " " + found.value())
                .containsExactlyInAnyOrder(
                        "cybertipline-reports-esp 2022 31800000",
                        "cybertipline-reports-esp 2023 35900000",
                        "cybertipline-reports-public 2022 236700",
                        "cybertipline-reports-public 2023 240100",
                        "cybertipline-reports 2022 32036700",
                        "cybertipline-reports 2023 36140100",
                        "missing-cases-runaway 2023 25900",
                        "missing-cases-family-abduction 2023 1200",
                        "missing-cases-nonfamily-abduction 2023 117",
                        "missing-cases-lost-injured 2023 380",
                        "missing-cases-young-adult 2023 590",
                        "missing-cases 2023 28187");
    }

    @Test
    void readsLabelsWithTheirNumberStuckBehind() {
        ExtractionResult reading = READER.read(DocumentText.parse("# NCMEC's CyberTipline, 2023\n\n"
                + "Reports received36,140,100\nFrom service providers35,900,000\nFrom members of the public240,100"));
        assertThat(reading.figures())
                .extracting(ExtractedFigure::metric)
                .containsExactly("cybertipline-reports", "cybertipline-reports-esp", "cybertipline-reports-public");
    }

    @Test
    void readsEachFigureWithItsOwnYear() {
        ExtractionResult reading =
                read(REPORTS + "Maine. In 2022, NCMEC handled 11 cases of missing children from Maine.");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.figures()).extracting(ExtractedFigure::year).containsExactly(2023, 2022);
        assertThat(reading.figures()).extracting(ExtractedFigure::source).containsOnly("maine-2022-2023");
    }

    @Test
    void refusesNumbersThatCannotBeCounts() {
        assertThat(errors("In 2023, " + "9".repeat(40) + " CyberTipline reports were made available to Maine police."))
                .anyMatch(message -> message.endsWith("has more digits than any count"));
    }

    @Test
    void refusesTextsWithoutFiguresAndSaysWhatItLookedFor() {
        assertThat(errors("Nothing happened."))
                .hasSize(1)
                .allMatch(message -> message.startsWith("no figure was found: looked for the area in the title"));
    }

    @Test
    void warnsOfPartsThatDoNotAddUp() {
        ExtractionResult reading = read("In 2023, NCMEC handled 11 cases of missing children from Maine as follows:\n\n"
                + "Children Missing From Social Services Facility\t2\nOther Missing Children Cases\t9\n"
                + "Children Reported Missing by Office of Refugee\nResettlement (HHS-ORR)\t1");
        assertThat(reading.figures()).hasSize(4);
        assertThat(reading.findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(
                        tuple(Severity.WARNING, "the parts of missing-cases do not add up: 2 + 9 + 1 = 12, not 11"));
    }

    @Test
    void keepsBothOfTwoDifferingStatementsAndOneOfTwoEqualOnes() {
        ExtractionResult reading = read(
                REPORTS + "Maine. " + REPORTS + "Maine. In 2023, Maine police received 1,572 CyberTipline reports.");
        assertThat(reading.figures()).extracting(ExtractedFigure::printed).containsExactly("1,571", "1,572");
        assertThat(reading.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    private static ExtractionResult read(String body) {
        return READER.read(DocumentText.parse("# Maine Data\n\n" + body));
    }

    private static List<String> figures(String body) {
        ExtractionResult reading = read(body);
        assertThat(reading.findings()).isEmpty();
        return reading.figures().stream()
                .map(figure -> figure.area() + " " + figure.metric() + " " + figure.value())
                .toList();
    }

    private static List<String> errors(String body) {
        return read(body).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .toList();
    }
}
