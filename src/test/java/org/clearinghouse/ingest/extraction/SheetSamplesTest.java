package org.clearinghouse.ingest.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.clearinghouse.catalogue.AreaEntry;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.model.AreaKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetSamplesTest {
    private static final Catalogue CATALOGUE = Catalogue.loadBundled();

    private final PageReader reader = new PageReader(CATALOGUE, Templates.loadBundled(CATALOGUE));

    @ParameterizedTest
    @ValueSource(ints = {2019, 2021, 2022, 2023, 2024})
    void readsExactlyTheFiguresOfEveryStatesSheet(int year) {
        long seed = year * 1000L;
        for (AreaEntry area : CATALOGUE.areas()) {
            if (area.kind() != AreaKind.NATION) {
                check(new SheetSample(seed++, area, year), area, year);
            }
        }
    }

    private void check(SheetSample sample, AreaEntry area, int year) {
        ExtractionResult reading = reader.read(DocumentText.parse(sample.text()));
        TreeSet<String> read = new TreeSet<>();
        reading.figures()
                .forEach(figure -> read.add("%s %s %s %s"
                        .formatted(
                                figure.area(), figure.metric(), figure.value().toPlainString(), figure.qualifier())));
        assertThat(read)
                .as("%s %s\n%s\n%s", area.name(), year, sample.text(), reading.findings())
                .isEqualTo(sample.expected());
        assertThat(reading.findings()).as(sample.text()).isEmpty();
        assertThat(reading.figures()).allMatch(figure -> figure.year() == year);
    }
}
