package org.clearinghouse.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clearinghouse.dataset.Source;

/** Describes a source, as an entry of a list of sources. */
public final class SourceDescription {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    private SourceDescription() {}

    /** Whether a source's URL is safe as a link: documents supply URLs, and only those of the web are linked. */
    public static boolean isLinkable(Source source) {
        return source.getUrl() != null && source.getUrl().matches("https?://.*");
    }

    /** Title, publisher, date and how it is held, without a number that could be taken for a figure. */
    public static String describe(Source source) {
        String published = source.getPublished() == null ? "" : ", published in " + formatDate(source.getPublished());
        String description = source.getTitle() + ". " + source.getPublisher() + published + ".";
        return source.getHeld() == null
                ? description
                : description + " " + String.join(" ", NumberFreeSentences.extract(source.getHeld()));
    }

    private static String formatDate(String published) {
        return switch (published.length()) {
            case 4 -> published;
            case 7 -> MONTH.format(YearMonth.parse(published));
            default -> MONTH.format(LocalDate.parse(published));
        };
    }
}
