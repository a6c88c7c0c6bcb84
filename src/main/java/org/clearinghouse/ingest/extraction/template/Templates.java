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
import org.clearinghouse.ingest.extraction.template.PassageMasker.MaskedPassage;
import org.clearinghouse.io.ClasspathResource;

/**
 * The templates, in ordered groups: the first group with a matching template decides. Where its templates disagree on
 * the metric, the number is ambiguous.
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
                .filter(MetricEntry::hasShares)
                .map(MetricEntry::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Loads the templates on the class path. */
    public static Templates loadBundled(Catalogue catalogue) {
        Templates templates = new Templates(catalogue, List.of(), Map.of());
        for (String file : BUNDLED) {
            templates = templates.withTemplates(file, ClasspathResource.readText("/reading/" + file));
        }
        return templates;
    }

    /**
     * Returns these templates and those of an operator's file, which are asked first.
     *
     * @throws TemplateException if the file cannot be read or a template is invalid
     */
    public Templates withFile(Path file) {
        try {
            return withTemplates(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new TemplateException(file.toString(), 0, "cannot be read: " + e.getMessage(), e);
        }
    }

    Templates withTemplates(String file, String text) {
        TemplateParser parser = new TemplateParser(file, catalogue, definitions);
        List<List<Template>> all = new ArrayList<>(parser.parse(text));
        all.addAll(groups);
        return new Templates(catalogue, List.copyOf(all), parser.definitions());
    }

    /**
     * The templates that match a number; their metrics differ where the sentence is ambiguous.
     *
     * @param contextual whether they match only together with the words around the sentence
     */
    record TemplateMatches(List<Template> templates, boolean contextual) {}

    TemplateMatches findMatches(MaskedPassage passage) {
        List<Template> found = findTemplates(passage, false);
        return found.isEmpty()
                ? new TemplateMatches(findTemplates(passage, true), true)
                : new TemplateMatches(found, false);
    }

    private List<Template> findTemplates(MaskedPassage passage, boolean contextual) {
        return groups.stream()
                .map(group -> group.stream()
                        .filter(template -> template.metric().equals(Template.PREVIOUS)
                                || shares.contains(template.metric()) == passage.isShare())
                        .filter(template -> template.matches(passage, contextual)))
                .map(Stream::toList)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
