package org.clearinghouse.http.routes;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.export.ColumnGroup;
import org.clearinghouse.export.TableLayout;
import org.clearinghouse.export.TableRequest;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.AreaKind;
import org.clearinghouse.model.Division;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.model.Qualifier;
import org.clearinghouse.model.Region;
import org.clearinghouse.query.Direction;
import org.clearinghouse.query.ObservationField;
import org.clearinghouse.query.ObservationFilter;
import org.clearinghouse.query.ObservationOrder;
import org.clearinghouse.query.YearSelection;

/** Parses the filter and the order of the GraphQL field {@code observations} from the parameters of a URL. */
final class ObservationQueryParameters {
    /** The conditions on where a figure belongs, whether it is held or not. */
    static final List<String> PLACES =
            List.of("areas", "kinds", "regions", "divisions", "programs", "metrics", "years", "since", "until");
    /** The conditions on figures, and their version. */
    static final List<String> FILTER =
            concat(PLACES, "minValue", "maxValue", "qualifiers", "sources", "disputed", AsOfParameter.NAME);
    /** The parameters of a file of figures without an order, such as a cube. */
    static final List<String> FIGURES = concat(FILTER, "changedSince");
    /** The parameters of a file with a row for each figure. */
    static final List<String> NAMES = concat(FIGURES, "orderBy", "shape", "with");

    private static final Pattern YEAR = Pattern.compile("\\d{1,9}");
    /** Without exponents, because a short text could denote a number of any length. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");

    private ObservationQueryParameters() {}

    /** @throws HttpProblemException with status 400 that names the parameter, and what would be right */
    static TableRequest parseTableRequest(QueryParameters parameters, Dataset dataset, DatasetVersions versions) {
        TableLayout shape =
                parameters.parseSingle("shape", QueryParameters.createConstantParser("shape", TableLayout.class));
        List<ColumnGroup> added = parameters.parseList(
                "with", QueryParameters.createConstantParser("group of columns", ColumnGroup.class));
        return new TableRequest(
                dataset,
                parseFilter(parameters, dataset),
                parameters.parseList("orderBy", ObservationQueryParameters::parseOrder),
                shape == null ? TableLayout.LONG : shape,
                added != null,
                parameters.parseSingle("changedSince", text -> EarlierVersion.find(text, dataset, versions)));
    }

    static List<String> concat(List<String> names, String... others) {
        return Stream.concat(names.stream(), Stream.of(others)).toList();
    }

    static ObservationFilter parseFilter(QueryParameters parameters, Dataset dataset) {
        return new ObservationFilter(
                parameters.parseList("areas", QueryParameters.createCodeParser(dataset.areaLookup())),
                parameters.parseList("kinds", QueryParameters.createConstantParser("kind", AreaKind.class)),
                parameters.parseList("regions", QueryParameters.createConstantParser("region", Region.class)),
                parameters.parseList("divisions", QueryParameters.createConstantParser("division", Division.class)),
                parameters.parseList("programs", QueryParameters.createCodeParser(dataset.programLookup())),
                parameters.parseList("metrics", QueryParameters.createCodeParser(dataset.metricLookup())),
                parameters.parseList("years", ObservationQueryParameters::parseYear),
                parameters.parseSingle("since", ObservationQueryParameters::parseYear),
                parameters.parseSingle("until", ObservationQueryParameters::parseYear),
                parameters.parseSingle("minValue", ObservationQueryParameters::parseNumber),
                parameters.parseSingle("maxValue", ObservationQueryParameters::parseNumber),
                parameters.parseList("qualifiers", QueryParameters.createConstantParser("qualifier", Qualifier.class)),
                parameters.parseList("sources", QueryParameters.createCodeParser(dataset.sourceLookup())),
                parameters.parseSingle("disputed", ObservationQueryParameters::parseBoolean),
                null,
                null,
                null);
    }

    /** @throws InvalidInputException for anything but a supported year */
    static Integer parseYear(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new InvalidInputException("\"%s\" is not a year; write four digits, such as 2023.".formatted(text));
        }
        return YearSelection.requireSupportedYear(Integer.parseInt(text));
    }

    /** @throws InvalidInputException for anything but a decimal number */
    static BigDecimal parseNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidInputException(
                    "\"%s\" is not a number; write digits without commas, such as 18400 or 0.5.".formatted(text));
        }
        return new BigDecimal(text);
    }

    static Boolean parseBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException("\"%s\" is neither true nor false.".formatted(text));
        };
    }

    static ObservationOrder parseOrder(String criterion) {
        return parseOrder(criterion, ObservationField.class, ObservationOrder::new);
    }

    /** Parses a field and its direction, such as {@code VALUE:DESC}. */
    static <F extends Enum<F>, T> T parseOrder(
            String criterion, Class<F> fields, BiFunction<? super F, ? super Direction, T> order) {
        String[] parts = criterion.split(":", 2);
        Function<String, F> field = QueryParameters.createConstantParser("field", fields);
        Function<String, Direction> direction = QueryParameters.createConstantParser("direction", Direction.class);
        return order.apply(field.apply(parts[0]), parts.length == 1 ? Direction.ASC : direction.apply(parts[1]));
    }
}
