package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Evaluates the conditions of {@code @supports}, as all current browsers do; a feature that only some have may match. */
final class FeatureQueries {
    /** Properties that all browsers know, with all of their common values. */
    private static final Pattern PROPERTY = Pattern.compile(
            "--.*|(?:min-|max-)?(?:width|height|block-size|inline-size)|(?:margin|padding|inset)(?:-.+)?|border(?:-.+)?"
                    + "|top|right|bottom|left|float|clear|z-index|opacity|visibility|overflow(?:-[xy]|-wrap)?|color"
                    + "|(?:row-|column-|grid-|grid-row-|grid-column-)?gap|grid(?:-(?:area|row|column|template|auto).*)?"
                    + "|flex(?:-.+)?|order|(?:align|justify|place)-(?:content|items|self)|columns?(?:-count|-width|-rule.*)?"
                    + "|object-(?:fit|position)|aspect-ratio|clip-path|filter|transform(?:-.+)?|translate|rotate|scale"
                    + "|transition(?:-.+)?|animation(?:-(?:name|duration|delay|fill-mode))?|will-change|contain"
                    + "|container-(?:type|name)|font(?:-(?:family|size|weight|style|variant|variation-settings"
                    + "|feature-settings|display))?|line-height|letter-spacing|text-(?:align|decoration.*|shadow|transform"
                    + "|overflow|indent|underline-offset)|white-space|word-(?:break|spacing)|writing-mode|hyphens"
                    + "|background(?:-.+)?|mix-blend-mode|isolation|mask(?:-image|-size)?|shape-outside|cursor"
                    + "|pointer-events|user-select|accent-color|color-scheme|caret-color|scroll-(?:behavior|snap-.+|margin.*"
                    + "|padding.*)|overscroll-behavior(?:-.+)?|content|counter-.+|quotes|list-style.*|outline.*|box-shadow"
                    + "|box-sizing|backdrop-filter|appearance|all|content-visibility"
                    + "|-webkit-(?:appearance|line-clamp|text-fill-color|text-stroke.*|background-clip|mask.*|transform"
                    + "|transition|animation|font-smoothing|user-select|box-orient)");

    /** Values whose support differs, or that are not known. */
    private static final Pattern DOUBTFUL_VALUE = Pattern.compile(
            ".*(?:-webkit-|-moz-|-ms-|-o-|-apple-|masonry|subgrid|lanes|anchor|timeline|if\\(|attr\\(|calc-size|stretch"
                    + "|nonsense|invalid|pretty|squircle|image-set|cross-fade|element\\(|random|contrast-color).*");

    private static final Pattern DISPLAY = Pattern.compile(
            "none|contents|flow-root|block|inline|inline-block|list-item|table.*|(?:inline-)?(?:flex|grid)|-webkit-box"
                    + "|-webkit-(?:inline-)?flex");
    private static final Pattern POSITION = Pattern.compile("static|relative|absolute|fixed|sticky");
    private static final Pattern ABSENT = Pattern.compile(
            "-ms-.*|-o-.*|-khtml-.*|-webkit-touch-callout" + "|-webkit-overflow-scrolling|behavior|\\*.*|_.*");

    private static final Pattern SELECTOR = Pattern.compile(
            "(?:[a-z]*:(?:has|is|where|not)\\(.*\\)|[a-z]*:(?:focus-visible|focus-within|hover|focus|active|checked"
                    + "|disabled|placeholder-shown|defined|first-child|last-child|nth-child\\(.*\\)|root|empty)"
                    + "|[a-z]*::(?:before|after|marker|placeholder|selection|backdrop|first-line|first-letter)"
                    + "|&(?:[ .:#>+~].*)?|[.#]?[a-z][\\w-]*(?:[ >+~]+[.#]?[a-z][\\w-]*)*)");

    private static final Set<String> TECHNOLOGIES =
            Set.of("features-opentype", "variations", "woff", "woff2", "opentype", "truetype");

    private FeatureQueries() {}

    static SelectorMatch match(String condition) {
        return CssCondition.evaluate(condition.toLowerCase(Locale.ROOT), FeatureQueries::matchTerm);
    }

    private static SelectorMatch matchTerm(String term) {
        int bracket = term.indexOf('(');
        int colon = term.indexOf(':');
        if (term.endsWith(")") && bracket > 0 && (colon < 0 || bracket < colon)) {
            return matchFunction(
                    term.substring(0, bracket).strip(),
                    term.substring(bracket + 1, term.length() - 1).strip());
        }
        return colon < 0
                ? SelectorMatch.MAYBE
                : matchDeclaration(
                        term.substring(0, colon).strip(),
                        term.substring(colon + 1).strip());
    }

    private static SelectorMatch matchFunction(String name, String content) {
        boolean known =
                switch (name) {
                    case "selector" -> SELECTOR.matcher(content).matches();
                    case "font-tech", "font-format" -> TECHNOLOGIES.contains(content);
                    default -> false;
                };
        return known ? SelectorMatch.YES : SelectorMatch.MAYBE;
    }

    private static SelectorMatch matchDeclaration(String property, String value) {
        if (ABSENT.matcher(property).matches() || ABSENT.matcher(value).matches()) {
            return SelectorMatch.NO;
        }
        boolean known =
                switch (property) {
                    case "display" -> DISPLAY.matcher(value).matches();
                    case "position" -> POSITION.matcher(value).matches();
                    default ->
                        PROPERTY.matcher(property).matches()
                                && !DOUBTFUL_VALUE.matcher(value).matches();
                };
        return known ? SelectorMatch.YES : SelectorMatch.MAYBE;
    }
}
