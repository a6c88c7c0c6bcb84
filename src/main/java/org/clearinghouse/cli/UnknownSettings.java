package org.clearinghouse.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clearinghouse.model.NearestName;
import org.clearinghouse.model.PrintableText;
import org.eclipse.microprofile.config.Config;

/**
 * Reports settings whose names are misspelt. They do not end the start, because an older build does not know the settings
 * of a newer one.
 */
final class UnknownSettings {
    /** Every setting of this service, as environment variables. */
    static final List<String> KNOWN = Stream.of(
                    "catalogue",
                    "data-dir",
                    "embedded",
                    "fallback-snapshot",
                    "graphiql",
                    "http.cache-control",
                    "http.response-cache",
                    "import-bundled",
                    "introspection",
                    "limits.body",
                    "limits.characters",
                    "limits.cost",
                    "limits.cost-on-event-loop",
                    "limits.depth",
                    "limits.directives",
                    "limits.execution-errors",
                    "limits.execution-timeout",
                    "limits.headers",
                    "limits.queue-timeout",
                    "limits.queued-requests",
                    "limits.result-fields",
                    "limits.selections",
                    "limits.tokens",
                    "limits.url",
                    "limits.validation-errors",
                    "limits.variable-values",
                    "migrate",
                    "public-url",
                    "snapshot",
                    "templates")
            .map(name -> BootstrapConfig.toVariable("clearinghouse." + name))
            .toList();

    /** Kubernetes sets these for a service of this name. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("CLEARINGHOUSE_(SERVICE|PORT)_?.*");

    private static final Pattern OWN = Pattern.compile("CLEARINGHOUSE_.+");

    private UnknownSettings() {}

    /** One line for each setting that this build does not know, with the nearest name. */
    static List<String> describe(Config config) {
        return describe(StreamSupport.stream(config.getPropertyNames().spliterator(), false));
    }

    static List<String> describe(Stream<String> names) {
        return names.filter(name -> name.toLowerCase(Locale.ROOT).startsWith("clearinghouse"))
                .map(BootstrapConfig::toVariable)
                .filter(name -> OWN.matcher(name).matches())
                .filter(name -> !KNOWN.contains(name)
                        && !OF_KUBERNETES.matcher(name).matches())
                .distinct()
                .sorted()
                .map(UnknownSettings::describe)
                .toList();
    }

    private static String describe(String name) {
        Optional<String> nearest = NearestName.find(name, KNOWN);
        return "There is no setting %s, and it has no effect.%s"
                .formatted(
                        PrintableText.escape(name, 100),
                        nearest.map(" Did you mean %s?"::formatted).orElse(" The README lists the settings."));
    }
}
