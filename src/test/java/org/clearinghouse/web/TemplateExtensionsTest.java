package org.clearinghouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.dataset.Area;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.Source;
import org.clearinghouse.model.ObservationKey;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateExtensionsTest {
    private static final Dataset DATASET = Histories.bundledAnd()
            .document(
                    "sample.csv",
                    FigureCsv.create(
                            "VT,2019,missing-cases,1200,\"1,200+\",at-least",
                            "VT,2019,missing-cases-other,40,nearly 40,nearly",
                            "VT,2019,connect-new-professionals,50,about 50,approximately",
                            "VT,2019,team-hope-supported,0,none,exact",
                            "VT,2020,team-hope-supported,1250,1250,exact",
                            "VT,2021,team-hope-supported,1000,1000,exact",
                            "US,2019,team-hope-supported,1250000,1.25 million,rounded",
                            "US,2019,missing-social-services-likely-trafficked,16.67,1 in 6,rounded",
                            "US,2019,connect-registered-users,18000,\"over 18,000\",more-than"))
            .dataset();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VT | missing-cases                              | at least 1,200                                 | ≥1,200
            VT | missing-cases-other                        | nearly 40                                      | <40
            VT | connect-new-professionals                  | about 50                                       | ≈50
            US | team-hope-supported                        | about 1,250,000 (printed as a rounded number)  | ≈1,250,000
            US | connect-registered-users                   | more than 18,000                               | >18,000
            US | missing-social-services-likely-trafficked  | about 16.67% (printed as a rounded number)     | ≈16.67%
            VT | team-hope-supported                        | 0                                              | 0*
            """)
    void showsTheQualifierInWordsOrAsASign(String area, String metric, String words, String sign) {
        assertThat(TemplateExtensions.formattedValue(find(area, metric, 2019))).isEqualTo(words);
        assertThat(TemplateExtensions.shortValue(find(area, metric, 2019))).isEqualTo(sign);
    }

    @Test
    void notesAreShownWithoutTheKeyOfTheirFigure() {
        String row = FigureCsv.create("VT,2019,missing-cases,1200,1200,exact")
                .replace("sentence,,,Sample", "sentence,,VT:missing-cases:2019: It is far from 2020.,Sample");
        Dataset dataset = Histories.bundledAnd().document("noted.csv", row).dataset();
        Observation figure = dataset.findObservation(new ObservationKey("VT", "missing-cases", 2019))
                .orElseThrow();
        assertThat(figure.getNotes()).containsExactly("VT:missing-cases:2019: It is far from 2020.");
        assertThat(TemplateExtensions.shownNotes(figure)).containsExactly("It is far from 2020.");
    }

    @Test
    void changesHaveASignAndAPercentageUnlessTheyBeginAtZero() {
        assertThat(TemplateExtensions.change(find("VT", "team-hope-supported", 2019)))
                .isNull();
        assertThat(TemplateExtensions.change(find("VT", "team-hope-supported", 2020)))
                .isEqualTo("+1,250 from 2019");
        assertThat(TemplateExtensions.change(find("VT", "team-hope-supported", 2021)))
                .isEqualTo("\u2212250 (\u221220.00%) from 2020");
    }

    @Test
    void theNationHasNoShareOfItself() {
        assertThat(TemplateExtensions.share(find("US", "missing-cases", 2023))).isNull();
    }

    @Test
    void metricsOfTheNationOnlyHaveNoRate() {
        assertThat(TemplateExtensions.rate(find("US", "connect-registered-users", 2019)))
                .isNull();
        assertThat(TemplateExtensions.rate(find("ME", "team-hope-supported", 2023)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "cybertipline-reports-by-location, reports",
        "missing-cases, cases",
        "missing-social-services-likely-trafficked, percent"
    })
    void unitsAreInThePlural(String metric, String plural) {
        assertThat(TemplateExtensions.pluralUnit(DATASET.metricLookup().require(metric)))
                .isEqualTo(plural);
    }

    @Test
    void remarksNameMetricsInsteadOfTheirCodes() {
        assertThat(DATASET.metrics())
                .flatExtracting(TemplateExtensions::remarks)
                .isNotEmpty()
                .noneMatch(remark -> remark.toString().contains("missing-cases-"));
    }

    @Test
    void groupsThousands() {
        assertThat(TemplateExtensions.grouped(1_395_722)).isEqualTo("1,395,722");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "//example.org"})
    void onlyWebAddressesBecomeLinks(String url) {
        Source source = createSource(url);
        assertThat(source.getUrl()).isEqualTo(url);
        assertThat(TemplateExtensions.link(source)).isNull();
        assertThat(TemplateExtensions.link(createSource("https://example.org/a")))
                .isEqualTo("https://example.org/a");
    }

    private static Source createSource(String url) {
        return Histories.bundledAnd()
                .document(
                        "linked.csv",
                        FigureCsv.createWithSource("T,P,2024," + url + ",x", "VT,2019,missing-cases,12,12,exact"))
                .dataset()
                .sourceLookup()
                .require("sample");
    }

    private static Observation find(String area, String metric, int year) {
        Area found =
                area.equals("US") ? DATASET.nation() : DATASET.stateLookup().require(area);
        return found.findSeries(DATASET.metricLookup().require(metric))
                .find(year)
                .orElseThrow();
    }
}
