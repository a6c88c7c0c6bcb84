package org.clearinghouse.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clearinghouse.dataset.Source;

/** A source as it stands in a list of sources; without a number that could be taken for a figure. */
final class SourceDescription {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    private SourceDescription() {}

    static String describe(Source source) {
        String published = source.getPublished() == null ? "" : ", published in " + formatDate(source.getPublished());
        String words = source.getTitle() + ". " + source.getPublisher() + published + ".";
        return source.getHeld() == null
                ? words
                : words + " " + String.join(" ", WithoutNumbers.extractNumberFreeSentences(source.getHeld()));
    }

    private static String formatDate(String published) {
        return switch (published.length()) {
            case 4 -> published;
            case 7 -> MONTH.format(YearMonth.parse(published));
            default -> MONTH.format(LocalDate.parse(published));
        };
    }
}
