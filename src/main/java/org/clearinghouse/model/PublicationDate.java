package org.clearinghouse.model;

import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The date of a publication: a year, month or day of the calendar, as ISO 8601 writes it. */
public final class PublicationDate {
    /** What a date looks like, for messages. */
    public static final String EXPECTED = "a year, month or day such as 2024, 2024-04 or 2024-04-30";

    private static final Pattern FORM = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final String FIRST_DAY = "0001-01-01";

    private PublicationDate() {}

    /** Whether the calendar has this date: 2024-02-29 is one, 2024-02-31 is not. */
    public static boolean isValid(String text) {
        if (!FORM.matches(text)) {
            return false;
        }
        try {
            LocalDate.parse(text + FIRST_DAY.substring(text.length()));
            return true;
        } catch (DateTimeException notInTheCalendar) {
            return false;
        }
    }
}
