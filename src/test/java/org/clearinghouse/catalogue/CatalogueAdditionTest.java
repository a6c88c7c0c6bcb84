package org.clearinghouse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueAdditionTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();
    private static final String HEAD = "code,program,name,description,unit,period,published_for,part_of,"
            + "program_name,mission_area,program_description\n";
    private static final String ARRESTS =
            "icac-arrests,task-forces,Arrests,What task forces count.,arrest,YEAR,STATE,,Task forces,Police,They work.\n";

    @Test
    void addsMetricsAndTheirProgramBehindTheOthers() {
        Catalogue added = CATALOGUE.with(CatalogueAddition.parse(HEAD + ARRESTS));
        assertThat(added.programs()).hasSize(CATALOGUE.programs().size() + 1);
        MetricEntry arrests = added.metrics().get(CATALOGUE.metrics().size());
        assertThat(arrests.code()).isEqualTo("icac-arrests");
        assertThat(arrests.period()).isEqualTo(Period.YEAR);
        assertThat(arrests.publishedFor()).containsExactly(AreaKind.STATE);
        assertThat(arrests.notes()).isEmpty();
        assertThat(new CatalogueIndex(added).isMetric("icac-arrests")).isTrue();
    }

    @Test
    void replacesWhatAnEarlierAdditionBrought() {
        Catalogue added = CATALOGUE.with(CatalogueAddition.parse(HEAD + ARRESTS));
        Catalogue again = added.with(CatalogueAddition.parse(HEAD + ARRESTS.replace("Arrests", "Arrests made")));
        assertThat(again.metrics()).hasSize(added.metrics().size());
        assertThat(again.metrics().get(CATALOGUE.metrics().size()).name()).isEqualTo("Arrests made");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a-b,cvip,A,B.,,YEAR,STATE | Line 2 of the catalogue addition has no unit.",
                "A B,cvip,A,B.,x,YEAR,STATE | Line 2 of the catalogue addition has the code \"A B\"; it must be",
                "a-b,cvip,A,B.,x,MONTH,STATE | Line 2 of the catalogue addition is invalid: No enum constant",
                "a-b,none,A,B.,x,YEAR,STATE | metric \"a-b\" names the program \"none\", which is not known",
                "a-b,cvip,A,B.,x,YEAR,STATE,none | metric \"a-b\" names the total \"none\", which is not known",
                "missing-cases,cvip,A,B.,x,YEAR,STATE | changes \"missing-cases\", which every build brings",
                "a-b,cvip,A,B.,x,YEAR,STATE,a-b | metric \"a-b\" is part of itself",
                "a-b,new,A,B.,x,YEAR,STATE,,New | names a program without mission_area or program_description"
            })
    void namesWhatIsWrong(String row, String problem) {
        assertThatThrownBy(() -> CATALOGUE.with(CatalogueAddition.parse(HEAD + row + "\n")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesAnAdditionWithoutAMetric() {
        assertRefused("", "has no metric; its first line must name columns such as code, program");
    }

    @Test
    void refusesMetricsThatArePartsOfEachOther() {
        assertRefused("a,cvip,A,B.,x,YEAR,STATE,b\nb,cvip,A,B.,x,YEAR,STATE,a\n", "\"a\" is part of itself");
    }

    @Test
    void refusesManyMetricsAndLongTexts() {
        assertRefused(listMetrics("a", 501), "brings more than 500 metrics; split it into several");
        assertRefused("%s,cvip,A,B.,x,YEAR,STATE\n".formatted("a".repeat(101)), "at most 100 characters");
        assertRefused(
                "a-b,cvip,A,%s,x,YEAR,STATE\n".formatted("B".repeat(5_001)),
                "has 5001 characters in description; at most 5000 are allowed");
    }

    @Test
    void refusesACatalogueThatGrowsWithoutEnd() {
        Catalogue catalogue = CATALOGUE;
        for (String prefix : List.of("a", "b", "c")) {
            catalogue = catalogue.with(CatalogueAddition.parse(HEAD + listMetrics(prefix, 500)));
        }
        Catalogue full = catalogue;
        CatalogueAddition last = CatalogueAddition.parse(HEAD + listMetrics("d", 500));
        assertThatThrownBy(() -> full.with(last))
                .hasMessageContaining("would make the metrics of the catalogue more than 2000; add fewer");
    }

    private static String listMetrics(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%s,cvip,A,B.,x,YEAR,STATE\n".formatted(prefix, i))
                .collect(Collectors.joining());
    }

    private static void assertRefused(String rows, String problem) {
        assertThatThrownBy(() -> CATALOGUE.with(CatalogueAddition.parse(HEAD + rows)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void namesTheFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.csv"), HEAD + "a-b\n");
        assertThatThrownBy(() -> CatalogueAddition.read(file)).hasMessageStartingWith(file + ": Line 2 of");
        assertThatThrownBy(() -> CatalogueAddition.read(directory.resolve("none.csv")))
                .hasMessageContaining("none.csv cannot be read");
    }
}
