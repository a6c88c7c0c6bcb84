package org.clearinghouse.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flattens style sheets, because their parser knows no nesting and few conditions: nested rules get the selectors of the
 * rules around them, and rules under a condition or in a layer become a section of their own.
 */
final class StyleSheetFlattener {
    private static final int MOST_NESTED_SELECTORS = 10_000;
    private static final int LONGEST_SELECTOR = 1_000;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    /** Stands for selectors that are too many or too long. */
    private static final String UNMATCHED = "x-unmatched";

    /** Neither hide nor show what is printed as text of the page. */
    private static final Pattern IGNORED = Pattern.compile("charset|counter-style|property|namespace|font-.*|page"
            + "|starting-style|view-transition|position-try|color-profile|(?:-\\w+-)?(?:viewport|keyframes|document)");

    private static final Pattern AT_RULE = Pattern.compile("(?s)@(-?[a-zA-Z][\\w-]*)(.*)");
    private static final Pattern NESTING = Pattern.compile("&|:scope\\b");
    private static final Pattern COMBINATOR = Pattern.compile("[\\s>+~]");
    private static final Pattern SCOPE = Pattern.compile("(?s)\\s*\\((.*?)\\)(?:\\s*to\\b.*)?");

    /**
     * Plain rules in their order.
     *
     * @param layer the cascade layer, or {@link StyleRule#OUTSIDE}
     * @param certain whether the rules apply for sure
     */
    record Section(int layer, boolean certain, String rules) {}

    private record Context(List<String> parents, int layer, SelectorMatch applies) {
        Context within(List<String> selectors) {
            return new Context(selectors, layer, applies);
        }

        Context under(SelectorMatch condition) {
            return new Context(parents, layer, applies.and(condition));
        }
    }

    private final Map<String, Integer> layers = new HashMap<>();
    private final Map<String, String> lastFrames = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private StringBuilder rules = new StringBuilder();
    private Context current;
    private int nestedSelectors;
    private int characters;
    private boolean complete = true;

    /** @param applies whether the sheet does */
    List<Section> flatten(String text, SelectorMatch applies) {
        sections.clear();
        current = new Context(List.of(), StyleRule.OUTSIDE, applies);
        addAll(CssBlock.removeComments(text).replaceAll("<!--|-->", " "), current);
        endSection();
        return List.copyOf(sections);
    }

    /** Whether all that could change the style of an element was understood. */
    boolean isComplete() {
        return complete;
    }

    /** The declarations of the last frame of each animation. */
    Map<String, String> lastFrames() {
        return lastFrames;
    }

    private void endSection() {
        if (!rules.isEmpty()) {
            sections.add(new Section(current.layer, current.applies == SelectorMatch.YES, rules.toString()));
            rules = new StringBuilder();
        }
    }

    private void addAll(String text, Context context) {
        boolean nested = !context.parents.isEmpty();
        StringBuilder declarations = new StringBuilder();
        for (CssBlock block : CssBlock.split(text, nested)) {
            if (nested && block.body() == null && !block.prelude().startsWith("@")) {
                declarations.append(block.prelude()).append(";\n");
                continue;
            }
            addRule(declarations, context);
            if (block.prelude().startsWith("@")) {
                addAtRule(block, context);
            } else if (block.body() != null) {
                addAll(block.body(), context.within(combine(context.parents, block.prelude())));
            }
        }
        addRule(declarations, context);
    }

    private void addRule(StringBuilder declarations, Context context) {
        if (declarations.isEmpty() || context.applies == SelectorMatch.NO) {
            return;
        }
        if (current.layer != context.layer || current.applies != context.applies) {
            endSection();
            current = context;
        }
        String selectors = String.join(",", context.parents);
        characters += selectors.length() + declarations.length();
        if (characters < MOST_CHARACTERS) {
            rules.append(selectors).append("{\n").append(declarations).append("}\n");
        } else {
            complete = false;
        }
        declarations.setLength(0);
    }

    private void addAtRule(CssBlock block, Context context) {
        Matcher rule = AT_RULE.matcher(block.prelude());
        String name = rule.matches() ? rule.group(1).toLowerCase(Locale.ROOT) : "";
        String condition = name.isEmpty() ? "" : rule.group(2).strip();
        if (name.endsWith("keyframes")) {
            lastFrames.put(condition.replaceAll("[\"']", "").toLowerCase(Locale.ROOT), findLastFrame(block));
        } else if (name.equals("layer")) {
            addLayer(block, condition, context);
        } else if (block.body() != null && !addConditional(name, condition, block.body(), context)) {
            complete &= IGNORED.matcher(name).matches();
        } else if (block.body() == null) {
            complete &= IGNORED.matcher(name).matches();
        }
    }

    /** Returns whether the rule is one that holds other rules. */
    private boolean addConditional(String name, String condition, String body, Context context) {
        switch (name) {
            case "media" -> addAll(body, context.under(MediaQueries.match(condition)));
            case "supports" -> addAll(body, context.under(FeatureQueries.match(condition)));
            case "container" -> addAll(body, context.under(SelectorMatch.MAYBE));
            case "scope" -> {
                Matcher scope = SCOPE.matcher(condition);
                Context scoped = context.under(SelectorMatch.MAYBE);
                addAll(body, scope.matches() ? scoped.within(combine(context.parents, scope.group(1))) : scoped);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Layers are ordered by where they are first named. Nested ones are too rare to be ordered. */
    private void addLayer(CssBlock block, String names, Context context) {
        List<String> ordered = CssBlock.splitList(names.isEmpty() ? "#" + layers.size() : names);
        ordered.forEach(name -> layers.putIfAbsent(name, layers.size()));
        if (block.body() != null) {
            boolean nested = context.layer != StyleRule.OUTSIDE || names.contains(".");
            SelectorMatch order = nested ? SelectorMatch.MAYBE : SelectorMatch.YES;
            addAll(block.body(), new Context(context.parents, layers.get(ordered.get(0)), context.applies.and(order)));
        }
    }

    private List<String> combine(List<String> parents, String list) {
        List<String> nested = CssBlock.splitList(list);
        if (parents.isEmpty()) {
            return nested;
        }
        nestedSelectors += nested.size() * parents.size();
        if (nestedSelectors > MOST_NESTED_SELECTORS) {
            complete = false;
            return List.of(UNMATCHED);
        }
        return nested.stream()
                .flatMap(selector -> parents.stream().map(parent -> combine(parent, selector)))
                .map(this::limit)
                .toList();
    }

    /** "& &" doubles its length in each rule that is nested in it. */
    private String limit(String selector) {
        complete &= selector.length() <= LONGEST_SELECTOR;
        return selector.length() <= LONGEST_SELECTOR ? selector : UNMATCHED;
    }

    private static String combine(String parent, String selector) {
        Matcher nesting = NESTING.matcher(selector);
        if (!nesting.find()) {
            return parent + " " + selector;
        }
        boolean first = nesting.start() == 0 && !nesting.find();
        boolean simple = !COMBINATOR.matcher(parent).find();
        return NESTING.matcher(selector)
                .replaceAll(Matcher.quoteReplacement(first || simple ? parent : ":is(" + parent + ")"));
    }

    private static String findLastFrame(CssBlock keyframes) {
        String last = "";
        for (CssBlock frame : CssBlock.split(keyframes.body() == null ? "" : keyframes.body(), false)) {
            boolean end = frame.prelude().toLowerCase(Locale.ROOT).matches("(?s)(?:.*,)?\\s*(?:to|100%)\\s*(?:,.*)?");
            last = end && frame.body() != null ? last + ";" + frame.body() : last;
        }
        return last;
    }
}
