package org.clearinghouse.ingest.extraction.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.ingest.extraction.number.NumberMention.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonFigureFilterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "in 2023, nothing happened",
                "on december 31, 2023, and on 12/31/2023",
                "children ages 12 to 17 and under 18",
                "call 1-800-843-5678, 24 hours a day, 24/7",
                "for 40 years, at 10:30 a.m.",
                "333 john carlyle street, alexandria, virginia 22314",
                "sacramento, ca 95814",
                "18 u.s.c. 2258a and section 4 of title 34",
                "page 3 of 4; a 501(c)(3) organization",
                "resources: (1) help; (2) more help",
                "see https://example.org/2023/17",
                "its 39th anniversary"
            })
    void removesNumbersThatCountNothing(String text) {
        assertThat(NonFigureFilter.findPossibleFigures(text)).isEmpty();
    }

    @Test
    void keepsCounts() {
        assertThat(NonFigureFilter.findPossibleFigures("in 2023, 1,571 reports and 45 submissions"))
                .extracting(NumberMention::printed)
                .containsExactly("1,571", "45");
    }

    @Test
    void keepsANumberBehindAYearThatEndsNoRangeOfYears() {
        assertThat(NonFigureFilter.findPossibleFigures("in 2023 -95 reports")).hasSize(1);
        assertThat(NonFigureFilter.findPossibleFigures("1/8/592 reports")).hasSize(1);
        assertThat(NonFigureFilter.findPossibleFigures("in 2022-23 and in 2021 - 2022"))
                .isEmpty();
    }

    @Test
    void keepsANumberThatIsNoTelephoneNumber() {
        assertThat(NonFigureFilter.findPossibleFigures("about 1-811-901 reports"))
                .hasSize(1);
        assertThat(NonFigureFilter.findPossibleFigures("call 1-800-the-lost or 1-800-843-5678"))
                .isEmpty();
    }

    @Test
    void keepsACircaNumberBehindAPlace() {
        assertThat(NonFigureFilter.findPossibleFigures("in maine, ca 16308 reports"))
                .extracting(NumberMention::printed)
                .containsExactly("ca 16308");
    }

    @Test
    void marksFourDigitsThatMayBeAYear() {
        assertThat(NonFigureFilter.findPossibleFigures("maine handled 2019 reports, 1571 and 2,019 cases"))
                .extracting(NumberMention::problem)
                .containsExactly(Problem.YEAR_LIKE, null, null);
    }

    @Test
    void doesNotFilterTextWithTooManyNumbers() {
        assertThat(NonFigureFilter.findPossibleFigures("age 5; ".repeat(100))).isEmpty();
        assertThat(NonFigureFilter.findPossibleFigures("age 5; ".repeat(101))).hasSize(101);
    }

    @Test
    void marksYearsOfNumbersThatWereFoundElsewhere() {
        List<NumberMention> marked = NonFigureFilter.markYears(NumberFinder.findAll("2023"));
        assertThat(marked).extracting(NumberMention::problem).containsExactly(Problem.YEAR_LIKE);
    }
}
