package org.clearinghouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.model.NearestName;
import org.clearinghouse.model.PrintableText;
import org.eclipse.microprofile.config.Config;

/** The settings of this service: finds names that are misspelt, and values that cannot be meant. */
final class ServiceSettings {
    /** Every setting of this service. */
    static final Map<String, SettingType> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("clearinghouse.catalogue", SettingType.FILE),
            Map.entry("clearinghouse.contact", SettingType.EMAIL),
            Map.entry("clearinghouse.data-dir", SettingType.TEXT),
            Map.entry("clearinghouse.embedded", SettingType.SWITCH),
            Map.entry("clearinghouse.fallback-snapshot", SettingType.TEXT),
            Map.entry("clearinghouse.federation", SettingType.SWITCH),
            Map.entry("clearinghouse.graphiql", SettingType.SWITCH),
            Map.entry("clearinghouse.http.cache-control", SettingType.HEADER),
            Map.entry("clearinghouse.http.response-cache", SettingType.BYTES_OR_NONE),
            Map.entry("clearinghouse.import-bundled", SettingType.SWITCH),
            Map.entry("clearinghouse.introspection", SettingType.SWITCH),
            Map.entry("clearinghouse.limits.body", SettingType.BYTES),
            Map.entry("clearinghouse.limits.characters", SettingType.COUNT),
            Map.entry("clearinghouse.limits.cost", SettingType.LARGE_COUNT),
            Map.entry("clearinghouse.limits.cost-on-event-loop", SettingType.LARGE_COUNT_OR_NONE),
            Map.entry("clearinghouse.limits.depth", SettingType.COUNT),
            Map.entry("clearinghouse.limits.directives", SettingType.COUNT_OR_NONE),
            Map.entry("clearinghouse.limits.execution-errors", SettingType.COUNT),
            Map.entry("clearinghouse.limits.execution-timeout", SettingType.DURATION),
            Map.entry("clearinghouse.limits.headers", SettingType.BYTES),
            Map.entry("clearinghouse.limits.queue-timeout", SettingType.DURATION),
            Map.entry("clearinghouse.limits.queued-requests", SettingType.COUNT_OR_NONE),
            Map.entry("clearinghouse.limits.result-fields", SettingType.COUNT),
            Map.entry("clearinghouse.limits.selections", SettingType.COUNT),
            Map.entry("clearinghouse.limits.table-rows", SettingType.COUNT),
            Map.entry("clearinghouse.limits.tokens", SettingType.COUNT),
            Map.entry("clearinghouse.limits.upload-timeout", SettingType.DURATION),
            Map.entry("clearinghouse.limits.uploads", SettingType.BYTES),
            Map.entry("clearinghouse.limits.url", SettingType.BYTES),
            Map.entry("clearinghouse.limits.validation-errors", SettingType.COUNT),
            Map.entry("clearinghouse.limits.variable-values", SettingType.COUNT),
            Map.entry("clearinghouse.login.client-id", SettingType.TEXT),
            Map.entry("clearinghouse.login.parameters", SettingType.PARAMETERS),
            Map.entry("clearinghouse.login.scope", SettingType.SCOPE),
            Map.entry("clearinghouse.migrate", SettingType.SWITCH),
            Map.entry("clearinghouse.preview", SettingType.SWITCH),
            Map.entry("clearinghouse.public-url", SettingType.TEXT),
            Map.entry("clearinghouse.snapshot", SettingType.TEXT),
            Map.entry("clearinghouse.templates", SettingType.FILE)));

    private static final List<String> KNOWN =
            TYPES.keySet().stream().map(BootstrapConfig::toVariable).toList();

    /** Kubernetes sets these for a service of this name. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("CLEARINGHOUSE_(SERVICE|PORT)_?.*");

    private static final int MAX_SHOWN = 100;
    private static final Predicate<String> HAS_DEFAULT = name -> name.startsWith("clearinghouse.limits.")
            || name.startsWith("clearinghouse.http.")
            || name.equals("clearinghouse.login.scope");
    private static final Pattern OWN = Pattern.compile("CLEARINGHOUSE_.+");

    private ServiceSettings() {}

    /**
     * Checks the values before the application starts, which would use them or end with a stack trace.
     *
     * @throws CommandException that names the first setting whose value is wrong
     */
    static void requireValid(Config config) {
        TYPES.keySet().stream().filter(HAS_DEFAULT).forEach(name -> requireNotEmpty(config, name));
        SettingType.requireValid(config, TYPES);
    }

    /** An empty value is none, also not the default. */
    private static void requireNotEmpty(Config config, String name) {
        if ("".equals(config.getConfigValue(name).getRawValue())) {
            throw new CommandException(
                    "%s is empty; remove it, or give it a value.".formatted(BootstrapConfig.toVariable(name)));
        }
    }

    /**
     * One line for each setting that this build does not know, with the nearest name. Such a setting does not end the
     * start, because an older build does not know the settings of a newer one.
     */
    static List<String> describeUnknown(Config config) {
        return describeUnknown(StreamSupport.stream(config.getPropertyNames().spliterator(), false));
    }

    static List<String> describeUnknown(Stream<String> names) {
        return names.filter(name -> name.toLowerCase(Locale.ROOT).startsWith("clearinghouse"))
                .map(BootstrapConfig::toVariable)
                .filter(name -> OWN.matcher(name).matches())
                .filter(name ->
                        !KNOWN.contains(name) && !OF_KUBERNETES.matcher(name).matches())
                .distinct()
                .sorted()
                .map(ServiceSettings::describe)
                .toList();
    }

    private static String describe(String name) {
        Optional<String> nearest = NearestName.find(name, KNOWN);
        return "There is no setting %s, and it has no effect.%s"
                .formatted(
                        PrintableText.escape(name, MAX_SHOWN),
                        nearest.map(" Did you mean %s?"::formatted).orElse(" The README lists the settings."));
    }
}
