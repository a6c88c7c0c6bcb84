package org.clearinghouse.export;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse.dataset.Source;

/** Builds a table of sources: what they are, and what of them is held. */
final class SourceTable {
    private static final List<MappedColumn<Source>> COLUMNS = List.of(
            createColumn(Column.createText("source", "Source code", "As in the figures."), Source::getCode),
            createColumn(Column.createText("source_title", "Title", "Title of the publication."), Source::getTitle),
            createColumn(Column.createText("publisher", "Publisher", "Who published it."), Source::getPublisher),
            createColumn(
                    Column.createText("published", "Published", "Year, month or day, where it is known."),
                    Source::getPublished),
            createColumn(Column.create("source_url", "URL", "anyURI", "Empty where it is not known."), Source::getUrl),
            createColumn(
                    Column.createText("held", "Held", "What of it is held: the text, or how its figures reached us."),
                    Source::getHeld));

    private SourceTable() {}

    static Table build(List<Source> sources) {
        return MappedColumn.buildTable(
                "Sources", "What the figures are cited from.", COLUMNS, List.of("source"), sources);
    }

    private static MappedColumn<Source> createColumn(Column column, Function<Source, ?> value) {
        return new MappedColumn<>(column, value);
    }
}
