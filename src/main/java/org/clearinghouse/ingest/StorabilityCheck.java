package org.clearinghouse.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clearinghouse.ingest.result.BoundedFindings;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;
import org.clearinghouse.ingest.result.TextLimits;
import org.clearinghouse.model.PrintableText;
import org.clearinghouse.model.SupportedYears;

/** Finds what the database would reject, whatever reader extracted it. Readers of tables also name the column. */
final class StorabilityCheck {
    private StorabilityCheck() {}

    /** Returns one error for each problem of a figure or a source, at most 100 and one about the rest. */
    static List<Finding> check(ExtractionResult extraction) {
        BoundedFindings errors = new BoundedFindings();
        extraction.figures().stream().flatMap(StorabilityCheck::checkFigure).forEach(errors::add);
        extraction.sources().stream().flatMap(StorabilityCheck::checkSource).forEach(errors::add);
        return errors.toList(Severity.ERROR);
    }

    private static Stream<Finding> checkFigure(ExtractedFigure figure) {
        return Stream.of(
                        check(figure.value().signum() >= 0, "a figure is below zero"),
                        check(isSupported(figure), "the reference date of a figure is outside the supported years"),
                        check(isStorable(figure), "the text of a figure has characters that cannot be stored"),
                        check(isText(figure), "the text of a figure has control characters"),
                        check(hasOneDirection(figure), "the text of a figure has characters that reorder text"),
                        checkLengths(figure))
                .flatMap(problem -> problem)
                .map(problem -> new Finding(Severity.ERROR, problem, figure.page(), figure.line(), null));
    }

    private static Stream<String> check(boolean right, String problem) {
        return right ? Stream.empty() : Stream.of(problem);
    }

    private static boolean isSupported(ExtractedFigure figure) {
        return figure.referenceDate() == null
                || SupportedYears.contains(figure.referenceDate().getYear());
    }

    private static boolean isStorable(ExtractedFigure figure) {
        return areStorable(figure.source(), figure.printed(), figure.quote(), figure.locator(), figure.note());
    }

    private static Stream<Finding> checkSource(ExtractedSource source) {
        boolean storable = areStorable(
                source.code(), source.title(), source.publisher(), source.published(), source.url(), source.held());
        boolean texts = areTexts(source.title(), source.publisher(), source.url(), source.held());
        boolean oneDirection = haveOneDirection(source.title(), source.publisher(), source.published(), source.held());
        return Stream.of(
                        check(storable, "the description of a source has characters that cannot be stored"),
                        check(texts, "the description of a source has control characters"),
                        check(oneDirection, "the description of a source has characters that reorder text"),
                        checkLengths(source))
                .flatMap(problem -> problem)
                .map(Finding::createError);
    }

    private static Stream<String> checkLengths(ExtractedFigure figure) {
        return Stream.of(
                        checkLength("the quote of a figure", figure.quote(), TextLimits.QUOTE),
                        checkLength("the printed number", figure.printed(), TextLimits.TEXT),
                        checkLength("the place of a figure", figure.locator(), TextLimits.TEXT),
                        checkLength("the note of a figure", figure.note(), TextLimits.TEXT))
                .flatMap(problem -> problem);
    }

    private static Stream<String> checkLengths(ExtractedSource source) {
        return Stream.of(
                        checkLength("the code of a source", source.code(), TextLimits.CODE),
                        checkLength("the title of a source", source.title(), TextLimits.TEXT),
                        checkLength("the publisher of a source", source.publisher(), TextLimits.TEXT),
                        checkLength("the address of a source", source.url(), TextLimits.URL),
                        checkLength("what is held of a source", source.held(), TextLimits.TEXT))
                .flatMap(problem -> problem);
    }

    private static Stream<String> checkLength(String noun, String text, int allowed) {
        return check(
                text == null || text.length() <= allowed,
                "%s has more than %s characters; shorten it".formatted(noun, allowed));
    }

    private static boolean isText(ExtractedFigure figure) {
        return areTexts(figure.printed(), figure.quote(), figure.locator(), figure.note());
    }

    /** XML, as of the feed and the workbook, has no controls. A zero has a message of its own. */
    private static boolean areTexts(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMapToInt(String::codePoints)
                .noneMatch(character -> character != 0 && PrintableText.isForbiddenInText(character));
    }

    private static boolean hasOneDirection(ExtractedFigure figure) {
        return haveOneDirection(figure.printed(), figure.quote(), figure.locator(), figure.note());
    }

    /** A page would show a number among such characters with its digits in another order. */
    private static boolean haveOneDirection(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .flatMapToInt(String::codePoints)
                .noneMatch(PrintableText::isDirectional);
    }

    /** PostgreSQL stores no U+0000, and UTF-8 has no half of a surrogate pair. */
    private static boolean areStorable(String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .allMatch(text -> text.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }
}
