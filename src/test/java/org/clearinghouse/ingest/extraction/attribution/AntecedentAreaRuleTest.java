package org.clearinghouse.ingest.extraction.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AntecedentAreaRuleTest {
    private static final String PART = "Of the cases, 2 involved children missing from a social services facility.";

    private final AntecedentAreaRule rule = new AntecedentAreaRule();

    @Test
    void takesTheAreaAtTheBeginningOfThePassage() {
        AreaContext context = AreaContexts.create(
                "In Maine, NCMEC handled 11 cases of missing children and Team HOPE supported 12 families.");
        assertThat(AreaContexts.resolve(rule, context, 1)).contains("ME");
    }

    @Test
    void takesTheAreaOfTheSameNumberIfTheWordsReferToIt() {
        assertThat(resolveStated("NCMEC handled these 11 cases of missing children."))
                .contains("ME");
        assertThat(resolveStated("NCMEC handled 11 cases of missing children.")).isEmpty();
    }

    @Test
    void takesTheAreaOfTheTotalInTheSamePassage() {
        String sentence = "NCMEC handled 11 cases of missing children: 2 were missing from a social services facility.";
        AreaContext context =
                AreaContexts.create(sentence, Map.of(0, "US"), Optional.empty(), Optional.of("ME"), false);
        assertThat(AreaContexts.resolve(rule, context, 1)).contains("US");
    }

    @Test
    void takesTheAreaOfTheCasesThatItRefersTo() {
        AreaContext context = AreaContexts.create(
                "NCMEC handled 11 cases of missing children; 10 of these cases were resolved.",
                Map.of(0, "ME"),
                Optional.empty(),
                Optional.empty(),
                false);
        assertThat(AreaContexts.resolve(rule, context, 1)).contains("ME");
    }

    @Test
    void takesTheAreaOfTheTotalShortlyBefore() {
        AreaContext context = AreaContexts.create(PART, Map.of(), Optional.empty(), Optional.of("US"), false);
        assertThat(AreaContexts.resolve(rule, context, 0)).contains("US");
        assertThat(AreaContexts.resolve(rule, AreaContexts.create(PART), 0)).isEmpty();
    }

    @Test
    void takesTheStateForAPartNextToOneThatOnlyStatesHave() {
        AreaContext context = AreaContexts.create("NCMEC handled cases: 2 children missing from a social services"
                + " facility, and 9 other missing children cases.");
        assertThat(AreaContexts.resolve(rule, context, 0)).contains("ME");
    }

    @Test
    void takesTheStateForATotalInAListOfTheState() {
        String row = "Total missing children cases\t11";
        AreaContext inStateList = AreaContexts.create(row, Map.of(), Optional.empty(), Optional.empty(), true);
        assertThat(AreaContexts.resolve(rule, inStateList, 0)).contains("ME");
        assertThat(AreaContexts.resolve(rule, AreaContexts.create(row), 0)).isEmpty();
    }

    @Test
    void doesNotApplyToFiguresThatOnlyTheNationHas() {
        AreaContext context = AreaContexts.create(
                "In Maine, NCMEC handled 11 cases of missing children; the CyberTipline received 36.2 million reports.");
        assertThat(AreaContexts.resolve(rule, context, 1)).isEmpty();
    }

    private Optional<String> resolveStated(String sentence) {
        return AreaContexts.resolve(
                rule, AreaContexts.create(sentence, Map.of(), Optional.of("ME"), Optional.empty(), false), 0);
    }
}
