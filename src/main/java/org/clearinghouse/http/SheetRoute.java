package org.clearinghouse.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.Datasets;
import org.clearinghouse.dataset.InvalidInput;
import org.clearinghouse.dataset.Observation;
import org.clearinghouse.dataset.State;
import org.clearinghouse.export.Phrases;
import org.clearinghouse.export.Sheet;
import org.clearinghouse.export.SheetPage;
import org.clearinghouse.export.SheetText;
import org.clearinghouse.export.SheetWriter;
import org.clearinghouse.reading.DocumentReader;

/** A state's sheet of a year, as a page or as text. */
@ApplicationScoped
class SheetRoute {
    private static final String TEXT_SUFFIX = ".txt";
    /** Each was read again when it was written, which takes long. */
    private static final int SHEETS_KEPT = 500;

    private final Datasets datasets;
    private final SheetWriter writer;
    private final Cache<Key, Sheet> sheets =
            Caffeine.newBuilder().maximumSize(SHEETS_KEPT).build();

    private record Key(int version, String state, int year) {}

    SheetRoute(Datasets datasets, DocumentReader reader) {
        this.datasets = datasets;
        this.writer = new SheetWriter(reader);
    }

    void register(@Observes Router router) {
        Pages.serve(router, "/sheets/:state/:year", this::answer);
    }

    private Answer answer(RoutingContext context) {
        Dataset dataset = datasets.current();
        String file = context.pathParam("year");
        boolean named = file.endsWith(TEXT_SUFFIX);
        State state = state(dataset, context.pathParam("state"));
        int year = ObservationParameters.year(named ? file.substring(0, file.length() - TEXT_SUFFIX.length()) : file);
        Sheet sheet = sheet(dataset, state, year);
        return named || prefersText(context.parsedHeaders().accept()) ? text(sheet) : page(sheet);
    }

    private Sheet sheet(Dataset dataset, State state, int year) {
        requireFigures(dataset, state, year);
        return sheets.get(new Key(dataset.version(), state.getCode(), year), key -> writer.write(state, year));
    }

    private static Answer text(Sheet sheet) {
        return Answer.of(SheetText.of(sheet), "text/plain; charset=utf-8", Map.of());
    }

    private static Answer page(Sheet sheet) {
        String code = sheet.state().getCode();
        SheetPage.Links links = new SheetPage.Links(
                "/sheets/%s/%d.txt".formatted(code, sheet.year()),
                "/observations.csv?areas=%s,US&years=%d".formatted(code, sheet.year()));
        return Answer.of(SheetPage.of(sheet, links), "text/html; charset=utf-8", Map.of());
    }

    private static State state(Dataset dataset, String code) {
        try {
            return dataset.stateLookup().require(code);
        } catch (InvalidInput e) {
            throw new RequestProblem(404, e.getMessage());
        }
    }

    private static void requireFigures(Dataset dataset, State state, int year) {
        List<Integer> years = dataset.observations().stream()
                .filter(figure -> figure.getState() == state)
                .map(Observation::getYear)
                .distinct()
                .sorted()
                .toList();
        if (!years.contains(year)) {
            String others = years.isEmpty()
                    ? "None is held for any other year either."
                    : "There are figures for "
                            + years.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
            throw new RequestProblem(
                    404, "No figure of %s is held for %d. %s".formatted(Phrases.name(state), year, others));
        }
    }

    /** A browser, and who does not mind, gets the page. */
    private static boolean prefersText(List<MIMEHeader> accepted) {
        return accepted.stream()
                .filter(range -> range.weight() > 0)
                .map(range -> range.component() + "/" + range.subComponent())
                .filter(List.of("text/plain", "text/html", "text/*", "*/*")::contains)
                .findFirst()
                .filter("text/plain"::equals)
                .isPresent();
    }
}
