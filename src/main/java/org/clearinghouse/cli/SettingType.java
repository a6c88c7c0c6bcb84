package org.clearinghouse.cli;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.vertx.http.runtime.TrustedProxyCheckPartConverter;
import io.smallrye.common.net.Inet;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.clearinghouse.model.PrintableText;
import org.eclipse.microprofile.config.Config;

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
    DURATION("a time above 0, such as 10s or 2M", SettingType::isDuration),
    /** 0 means none. */
    DURATION_OR_NONE("a time, such as 10s or 2M", SettingType::isDurationOrNone),
    PORT("a port from 0 to 65535", value -> isBetween(value, BigInteger.ZERO, 65_535)),
    LOG_LEVEL("one of OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL", SettingType::isLogLevel),
    ADDRESS("a name or address of this machine, such as 0.0.0.0", SettingType::isAddress),
    /** Several are divided by commas. */
    FILES("a file that this process can read", SettingType::areReadableFiles),
    /** Several are divided by commas. */
    ORIGINS(
            "*, or an origin such as https://example.org, or a regular expression such as /https:.*/",
            SettingType::areOrigins),
    /** Several are divided by commas. */
    PROXIES("an address, a range such as 10.0.0.0/8, or a host name", SettingType::areProxies),
    PARAMETERS(
            "parameters such as audience=figures, divided by &, and none that the login page sets itself",
            LoginSettings::areParameters),
    SCOPE("scopes divided by spaces, openid among them", LoginSettings::isScope),
    PUBLIC_KEY("a public key in PEM, or keys in JSON", SettingType::isPublicKey),
    HEADER("the value of a header, in one line of printable characters", value -> value.matches("[ -~]*"));

    private static final int MAX_SHOWN = 100;
    private static final Pattern KEY_MARK = Pattern.compile("BEGIN (RSA )?(PUBLIC KEY|CERTIFICATE)|\"(kty|keys)\"");
    private static final Pattern BARE_KEY = Pattern.compile("[\\w+/=\\s-]{80,}");
    private static final Pattern ORIGIN = Pattern.compile("null|[a-z][a-z0-9+.-]*://[^/?#\\s*]+");
    private static final Pattern REGULAR_EXPRESSION = Pattern.compile("/(.*)/");
    /** The last label of a name is no number, because that of an address is one. */
    private static final Pattern RANGE_OR_HOST_NAME =
            Pattern.compile(".+/\\d+|([\\w-]+\\.)*[\\w-]*[a-zA-Z_-][\\w-]*(:\\d+)?");

    private static final Set<String> LEVELS = Set.of(
            "OFF", "FATAL", "SEVERE", "ERROR", "WARNING", "WARN", "INFO", "CONFIG", "DEBUG", "FINE", "FINER", "FINEST",
            "TRACE", "ALL");
    private static final Set<String> SWITCHES =
            Set.of("true", "false", "1", "0", "yes", "no", "y", "n", "t", "f", "on", "off");

    private final String description;
    private final Predicate<String> valid;

    SettingType(String description, Predicate<String> valid) {
        this.description = description;
        this.valid = valid;
    }

    /** @throws CommandException that names the first of these settings whose value is wrong */
    static void requireValid(Config config, Map<String, SettingType> types) {
        types.forEach((name, type) -> config.getOptionalValue(name, String.class)
                .filter(value -> !type.accepts(value))
                .ifPresent(value -> {
                    throw new CommandException("%s is \"%s\"; it must be %s."
                            .formatted(
                                    BootstrapConfig.toVariable(name),
                                    PrintableText.escape(value, MAX_SHOWN),
                                    type.description()));
                }));
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

    private static boolean areReadableFiles(String value) {
        return Stream.of(value.split(",")).map(String::strip).allMatch(SettingType::isReadableFile);
    }

    private static boolean areOrigins(String value) {
        return value.equals("*") || Stream.of(StringUtil.split(value)).allMatch(SettingType::isOrigin);
    }

    /** @throws PatternSyntaxException for a regular expression that is none */
    private static boolean isOrigin(String value) {
        Matcher expression = REGULAR_EXPRESSION.matcher(value);
        if (expression.matches()) {
            Pattern.compile(expression.group(1));
            return true;
        }
        return ORIGIN.matcher(value).matches();
    }

    private static boolean areProxies(String value) {
        return Stream.of(StringUtil.split(value)).allMatch(SettingType::isProxy);
    }

    /** @throws IllegalArgumentException for an invalid range or port */
    private static boolean isProxy(String value) {
        new TrustedProxyCheckPartConverter().convert(value);
        return RANGE_OR_HOST_NAME.matcher(value).matches()
                || Stream.of(value, value.replaceFirst(":\\d+$", "")).anyMatch(SettingType::isNumericAddress);
    }

    private static boolean isNumericAddress(String value) {
        return Inet.parseInetAddress(value) != null;
    }

    private static boolean isLogLevel(String value) {
        return LEVELS.contains(value.toUpperCase(Locale.ROOT));
    }

    private static boolean isAddress(String value) {
        try {
            InetAddress address = InetAddress.getByName(value);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a text has the form of a key; the framework reads it at the first token. */
    static boolean isPublicKey(String value) {
        return KEY_MARK.matcher(value).find() || BARE_KEY.matcher(value).matches();
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

    private static boolean isDurationOrNone(String value) {
        return !DurationConverter.parseDuration(value).isNegative();
    }

    private static boolean isDuration(String value) {
        return DurationConverter.parseDuration(value).toMillis() > 0;
    }
}
