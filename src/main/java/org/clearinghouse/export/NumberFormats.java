package org.clearinghouse.export;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats numbers for readers: thousands separators, and decimals as the kind of number requires. */
public final class NumberFormats {
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.US);

    private NumberFormats() {}

    /** A figure, with as many decimals as it has, two at most: 36,210,368. */
    public static String format(BigDecimal value) {
        return new DecimalFormat("#,##0.##", SYMBOLS).format(value);
    }

    /** A rate or a percentage, which is computed to two decimals: 151.40. */
    public static String formatRate(BigDecimal value) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(value);
    }

    /** Always with a sign; negative numbers have a minus sign (U+2212), not a hyphen. */
    public static String formatSigned(BigDecimal value) {
        return new DecimalFormat("+#,##0.##;\u2212#,##0.##", SYMBOLS).format(value);
    }

    /** Always with a sign and two decimals. */
    public static String formatSignedRate(BigDecimal value) {
        return new DecimalFormat("+#,##0.00;\u2212#,##0.00", SYMBOLS).format(value);
    }
}
