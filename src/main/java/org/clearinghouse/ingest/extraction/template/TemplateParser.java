package org.clearinghouse.ingest.extraction.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.MetricEntry;
import org.clearinghouse.ingest.extraction.template.Template.Condition;
import org.clearinghouse.ingest.extraction.text.Definitions;

/** Parses a file of templates; the head of {@code reading/sheet.txt} describes the format. */
final class TemplateParser {
    private static final Pattern TEMPLATE = Pattern.compile("^(\\S+)\\s+(\\S+)\\s+(\\S.*)$");

    private final String file;
    private final Set<String> metrics;
    private final Definitions definitions;
    private final List<List<Template>> groups = new ArrayList<>();
    private int line;

    TemplateParser(String file, Catalogue catalogue, Map<String, String> definitions) {
        this.file = file;
        this.definitions = new Definitions(definitions);
        this.metrics = catalogue.metrics().stream().map(MetricEntry::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The definitions of the file and those given to the constructor. */
    Map<String, String> definitions() {
        return definitions.toMap();
    }

    List<List<Template>> parse(String text) {
        groups.add(new ArrayList<>());
        text.lines().forEach(this::parseLine);
        groups.removeIf(List::isEmpty);
        return groups.stream().map(List::copyOf).toList();
    }

    private void parseLine(String raw) {
        line++;
        try {
            parseContent(raw.strip());
        } catch (IllegalArgumentException undefined) {
            throw createException(undefined.getMessage(), null);
        }
    }

    private void parseContent(String content) {
        if (content.startsWith("==")) {
            groups.add(new ArrayList<>());
        } else if (!definitions.define(content) && !content.isEmpty() && !content.startsWith("#")) {
            groups.get(groups.size() - 1).add(parseTemplate(content));
        }
    }

    private Template parseTemplate(String content) {
        Matcher parts = TEMPLATE.matcher(content);
        if (!parts.matches()) {
            throw createException("expected a metric, whose figure it is, and a pattern", null);
        }
        if (!metrics.contains(parts.group(1)) && !parts.group(1).equals(Template.PREVIOUS)) {
            throw createException("no metric has the code \"" + parts.group(1) + "\"", null);
        }
        List<Condition> conditions = Arrays.stream(
                        definitions.expand(parts.group(3)).split("\\s+&\\s+"))
                .map(this::parseCondition)
                .toList();
        if (conditions.stream().noneMatch(one -> one.isAboutNumber() && !one.negated())) {
            throw createException("no pattern says where the number stands (#)", null);
        }
        return new Template(parts.group(1), parseAreaScope(parts.group(2)), conditions);
    }

    private AreaScope parseAreaScope(String word) {
        try {
            return AreaScope.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw createException("\"" + word + "\" is not one of nation, state, sheet, either, abroad", e);
        }
    }

    private Condition parseCondition(String text) {
        boolean negated = text.startsWith("!");
        boolean around = text.startsWith("!!");
        String pattern = text.replaceFirst("^!{0,2} *", "");
        try {
            return new Condition(Pattern.compile(pattern), negated, around);
        } catch (PatternSyntaxException e) {
            throw createException("bad pattern: " + e.getMessage(), e);
        }
    }

    private TemplateException createException(String message, Exception cause) {
        return new TemplateException(file, line, message, cause);
    }
}
