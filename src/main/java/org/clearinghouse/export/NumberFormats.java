package org.clearinghouse.export;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats numbers for readers: thousands separators and at most two decimals, such as 36,210,368. */
public final class NumberFormats {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.US);

    private NumberFormats() {}

    public static String format(BigDecimal value) {
        return new DecimalFormat("#,##0.##", SYMBOLS).format(value);
    }

    /** Always with a sign; negative numbers have a minus sign (U+2212), not a hyphen. */
    public static String formatSigned(BigDecimal value) {
        return new DecimalFormat("+#,##0.##;\u2212#,##0.##", SYMBOLS).format(value);
    }
}
