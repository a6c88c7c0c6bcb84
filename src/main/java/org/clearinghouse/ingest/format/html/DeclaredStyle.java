package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.dom.Property;

/** What the style sheets and the style attribute declare for one element. Values are in lower case. */
final class DeclaredStyle {
    private static final Pattern FONT_SIZE = Pattern.compile(
            "(?:^|.*\\s)((?:xx?-)?(?:small|large)|medium|smaller|larger|[\\d.]+(?:[a-z]+|%)|0)(?:\\s*/.*|\\s.*)");
    private static final Pattern COLOR =
            Pattern.compile("(?:^|.*\\s)((?:rgb|hsl)a?\\([^()]*\\)|#[\\da-f]+|[a-z]+)(?:$|\\s.*)");

    /** Properties that neither hide text nor move it. */
    private static final Pattern IGNORED = Pattern.compile(
            "--.*|mso-(?!hide).*|border(?:-.+)?-(?:color|radius)|transition.*|outline.*|list-style.*|page-break.*|break-.*"
                    + "|text-decoration-(?:color|style|thickness)|text-underline-position|background-(?:position|repeat|size|clip|origin|attachment).*"
                    + "|(?:-\\w+-)?(?:font-smoothing|osx-font-smoothing|text-size-adjust|user-select|tap-highlight-color|hyphens)"
                    + "|font-(?:family|weight|style|stretch|kerning|display|optical-sizing)|line-height|text-(?:align|transform|rendering|shadow)"
                    + "|cursor|pointer-events|white-space|word-(?:break|wrap|spacing)|overflow-wrap|quotes|orphans|widows|tab-size"
                    + "|box-sizing|border-(?:collapse|spacing)|table-layout|caption-side|empty-cells|color-scheme"
                    + "|text-overflow|scroll-.*|will-change|accent-color|speak|lang|resize|appearance");

    private static final Set<String> IMAGE_FREE = Set.of("none", "initial", "unset");

    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> values = new HashMap<>();
    private final CustomProperties variables;
    private boolean doubtful;
    private boolean generating;
    private boolean numbering;
    private boolean covering;
    private final List<DeclaredStyle> possible = new ArrayList<>();

    /** @param variables that values may refer to */
    DeclaredStyle(CustomProperties variables) {
        this.variables = variables;
    }

    CustomProperties variables() {
        return variables;
    }

    static boolean isIgnored(String property) {
        return IGNORED.matcher(property.toLowerCase(Locale.ROOT)).matches();
    }

    void addAll(List<Property> properties, boolean important) {
        for (Property property : properties) {
            String name = property.getName().toLowerCase(Locale.ROOT);
            if (property.isImportant() == important
                    && property.getValue() != null
                    && !CustomProperties.isCustom(name)) {
                add(name, variables.substitute(readValue(property)));
            }
        }
    }

    static String readValue(Property property) {
        return property.getValue() == null
                ? ""
                : property.getValue().getCssText().toLowerCase(Locale.ROOT).strip();
    }

    /** Declares a value in place of an earlier one. The parts of a shorthand that matter are declared one by one. */
    void add(String name, String declared) {
        String value = declared.length() > LONGEST_VALUE ? "" : declared;
        doubtful |= value.isEmpty();
        switch (name) {
            case "font" -> put("font-size", FONT_SIZE.matcher(value), value);
            case "background" -> addBackground(value);
            case "text-decoration" -> values.put("text-decoration-line", value);
            case "overflow-x", "overflow-y", "overflow-block", "overflow-inline" -> values.put("overflow", value);
            case "inset", "inset-inline-start", "inset-inline" -> values.put("left", value.split(" ")[0]);
            case "all" -> doubtful = true;
            default -> values.put(name, value);
        }
        doubtful |= value.contains("var(") || value.contains("env(");
    }

    private void addBackground(String value) {
        put("background-color", COLOR.matcher(value.replaceAll("\\burl\\([^()]*\\)", " ")), "transparent");
        values.put("background-image", value.contains("url(") || value.contains("gradient(") ? "image" : "none");
    }

    private void put(String name, Matcher part, String otherwise) {
        values.put(name, part.matches() ? part.group(1) : otherwise);
    }

    /** Records that a rule may apply whose effect is unknown. */
    void setDoubtful() {
        doubtful = true;
    }

    boolean isDoubtful() {
        return doubtful;
    }

    /** Records that the style adds characters beside the element's text. */
    void setGenerating() {
        generating = true;
    }

    boolean isGenerating() {
        return generating;
    }

    /** Records that the characters are a number. */
    void setNumbering() {
        numbering = true;
    }

    boolean isNumbering() {
        return numbering;
    }

    /** Records that the style paints something over the element's text. */
    void setCovering() {
        covering = true;
    }

    boolean isCovering() {
        return covering;
    }

    /** Adds a style that the element may have instead, on another screen or a little later. */
    void addPossible(DeclaredStyle other) {
        possible.add(other);
    }

    List<DeclaredStyle> possible() {
        return possible;
    }

    /** Returns the declared value, or an empty text. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name, String... allowed) {
        return List.of(allowed).contains(get(name));
    }

    Map<String, String> values() {
        return values;
    }

    boolean hasImage() {
        return !get("background-image").isEmpty() && !IMAGE_FREE.contains(get("background-image"));
    }
}
