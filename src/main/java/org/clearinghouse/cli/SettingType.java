package org.clearinghouse.cli;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What the value of a setting must be. */
enum SettingType {
    TEXT("any text", value -> true),
    EMAIL("an e-mail address, such as figures@example.org", SettingType::isEmail),
    FILE("a file that this process can read", SettingType::isReadableFile),
    SWITCH("true or false", SettingType::isSwitch),
    COUNT("a whole number from 1 to 2147483647", value -> isBetween(value, BigInteger.ONE, Integer.MAX_VALUE)),
    /** 0 means none. */
    COUNT_OR_NONE("a whole number from 0 to 2147483647", value -> isBetween(value, BigInteger.ZERO, Integer.MAX_VALUE)),
    LARGE_COUNT_OR_NONE("a whole number from 0", value -> isBetween(value, BigInteger.ZERO, Long.MAX_VALUE)),
    LARGE_COUNT("a whole number from 1", value -> isBetween(value, BigInteger.ONE, Long.MAX_VALUE)),
    BYTES("a number of bytes above 0, such as 64K or 1M", SettingType::isMemorySize),
    /** 0 means none. */
    BYTES_OR_NONE("a number of bytes, such as 64K or 1M", SettingType::isMemorySizeOrNone),
    DURATION("a time above 0, such as 10s or 2M", SettingType::isDuration);

    private static final Set<String> SWITCHES =
            Set.of("true", "false", "1", "0", "yes", "no", "y", "n", "t", "f", "on", "off");

    private final String description;
    private final Predicate<String> valid;

    SettingType(String description, Predicate<String> valid) {
        this.description = description;
        this.valid = valid;
    }

    /** What would be right, as the end of "it must be". */
    String description() {
        return description;
    }

    boolean accepts(String value) {
        try {
            return valid.test(value.strip());
        } catch (RuntimeException e) {
            return false; // each converter has exceptions of its own
        }
    }

    /** As DCAT-US wants it in the catalogue for data portals; an empty value is none. */
    private static boolean isEmail(String value) {
        return value.isEmpty() || value.matches("[\\w~!$&'()*+,;=:.-]+@[\\w.-]+\\.[\\w.-]+");
    }

    private static boolean isReadableFile(String value) {
        return Files.isRegularFile(Path.of(value)) && Files.isReadable(Path.of(value));
    }

    private static boolean isSwitch(String value) {
        return SWITCHES.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isBetween(String value, BigInteger least, long most) {
        BigInteger number = new BigInteger(value);
        return number.compareTo(least) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0;
    }

    private static boolean isMemorySize(String value) {
        return new MemorySizeConverter().convert(value).asBigInteger().signum() > 0;
    }

    private static boolean isMemorySizeOrNone(String value) {
        return new MemorySizeConverter().convert(value).asBigInteger().signum() >= 0;
    }

    private static boolean isDuration(String value) {
        return DurationConverter.parseDuration(value).toMillis() > 0;
    }
}
