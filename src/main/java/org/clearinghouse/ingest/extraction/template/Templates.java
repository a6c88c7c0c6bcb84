package org.clearinghouse.ingest.extraction.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.io.ClasspathResource;

/**
 * The ways in which sheets give their figures, in groups that are asked one after the other: the first group that takes
 * a number decides, and where its templates disagree, nothing is guessed.
 */
public final class Templates {
    private static final List<String> BUNDLED = List.of("sheet.txt", "own-sheet.txt");

    private final Catalogue catalogue;
    private final Set<String> shares;
    private final List<List<Template>> groups;
    private final Map<String, String> definitions;

    private Templates(Catalogue catalogue, List<List<Template>> groups, Map<String, String> definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.groups = groups;
        this.shares = catalogue.metrics().stream()
                .filter(metric -> metric.unit().equals("percent"))
                .map(MetricEntry::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The templates that this build brings. */
    public static Templates loadBundled(Catalogue catalogue) {
        Templates templates = new Templates(catalogue, List.of(), Map.of());
        for (String file : BUNDLED) {
            templates = templates.withTemplates(file, ClasspathResource.readText("/reading/" + file));
        }
        return templates;
    }

    /** These templates and those of an operator's file, which are asked first. */
    public Templates withFile(Path file) {
        try {
            return withTemplates(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new TemplateException(file.toString(), 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    Templates withTemplates(String file, String text) {
        TemplateParser read = new TemplateParser(file, catalogue, definitions);
        List<List<Template>> all = new ArrayList<>(read.parse(text));
        all.addAll(groups);
        return new Templates(catalogue, List.copyOf(all), read.definitions());
    }

    /**
     * Those that take a number; they give different metrics where the sentence is ambiguous.
     *
     * @param widely whether only what surrounds the sentence tells what is counted
     */
    record TemplateMatches(List<Template> templates, boolean contextual) {}

    TemplateMatches findMatches(Slot slot) {
        List<Template> found = findTemplates(slot, false);
        return found.isEmpty()
                ? new TemplateMatches(findTemplates(slot, true), true)
                : new TemplateMatches(found, false);
    }

    private List<Template> findTemplates(Slot slot, boolean wide) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(template -> shares.contains(template.metric()) == slot.isShare())
                        .filter(template -> template.matches(slot, wide)))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
