package org.clearinghouse.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people write them: 36,210,368. */
final class NumberFormats {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.US);

    private NumberFormats() {}

    static String format(BigDecimal value) {
        return new DecimalFormat("#,##0.##", SYMBOLS).format(value);
    }

    /** With its sign, a true minus where it is negative. */
    static String formatSigned(BigDecimal value) {
        return new DecimalFormat("+#,##0.##;\u2212#,##0.##", SYMBOLS).format(value);
    }
}
