package org.clearinghouse.ingest.format.html;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The style of an element as far as it decides what a reader sees.
 *
 * @param fontSize in CSS pixels
 * @param visible whether the text of the element itself is painted
 * @param color of the text, as {@link CssColors#normalize} returns it
 * @param background colour behind the text, or UNKNOWN
 * @param hidden whether the element and all within it is unseen
 * @param struck whether the element and all within it is struck out
 * @param variables the custom properties that children inherit
 */
record ComputedStyle(
        double fontSize,
        boolean visible,
        String color,
        String background,
        boolean hidden,
        boolean struck,
        CustomProperties variables) {
    private static final String UNKNOWN = "unknown";
    private static final double LEAST_FONT_SIZE = 2;
    private static final double FARTHEST = 500;
    private static final double LEAST_BOX = 2;
    /** Of a digit that is seen, relative to the font size. */
    private static final double LEAST_PART = 0.4;

    private static final double LEAST_OPACITY = 0.1;
    private static final int LEAST_CONTRAST = 48;

    private static final String NEARLY_ZERO = "(?:0|0?\\.[01]\\d*|[01]?\\d%)";
    private static final Pattern FLAT = Pattern.compile("scale[xy3d]*\\((?:[^()]*,)?\\s*" + NEARLY_ZERO
            + "\\s*(?:,[^()]*)?\\)|rotate[xy]\\(\\s*-?(?:90|270)deg\\s*\\)");

    private static final Set<String> FAR = Set.of("left", "top", "text-indent", "margin-left", "margin-top", "margin");

    /** The style that a page begins with: black on white, unless unknown style sheets may change that. */
    static ComputedStyle createInitial(boolean unknownSheets) {
        return new ComputedStyle(
                16,
                true,
                unknownSheets ? "unstated" : "#000000",
                unknownSheets ? UNKNOWN : "#ffffff",
                false,
                false,
                CustomProperties.createInitial(!unknownSheets));
    }

    /**
     * Derives the style of a child.
     *
     * @param block whether the element is a block without any style
     */
    ComputedStyle derive(DeclaredStyle style, boolean block) {
        boolean flowing = !block && style.has("display", "", "inline", "initial", "contents");
        boolean placed = style.has("position", "absolute", "fixed") || style.has("float", "left", "right");
        boolean ownBox = !flowing || placed;
        double size =
                style.get("font-size").isEmpty() ? fontSize : CssValues.parseFontSize(style.get("font-size"), fontSize);
        return new ComputedStyle(
                size,
                deriveVisible(style),
                deriveColor(style),
                deriveBackground(style),
                isHidden(style, ownBox, size),
                style.get("text-decoration-line").contains("line-through"),
                style.variables());
    }

    /** Whether text that is seen in this style is not seen in another. */
    boolean isSeenUnlike(ComputedStyle other) {
        return other.hidden || other.struck || showsText() && !other.showsText();
    }

    /** Whether text directly in the element can be seen. */
    boolean showsText() {
        return visible && fontSize >= LEAST_FONT_SIZE && !color.equals("transparent") && !isLikeBackground();
    }

    private boolean deriveVisible(DeclaredStyle style) {
        return switch (style.get("visibility")) {
            case "hidden", "collapse" -> false;
            case "visible", "initial" -> true;
            default -> visible;
        };
    }

    private String deriveColor(DeclaredStyle style) {
        String fill = style.get("-webkit-text-fill-color");
        String declared = fill.isEmpty() ? style.get("color") : fill;
        return declared.matches("|inherit|unset|currentcolor") ? color : CssColors.normalize(declared);
    }

    private String deriveBackground(DeclaredStyle style) {
        String declared = CssColors.normalize(style.get("background-color"));
        if (style.hasImage() || style.isDoubtful()) {
            return UNKNOWN;
        }
        return declared.matches("|transparent|none|initial|inherit|unset") ? background : declared;
    }

    private boolean isLikeBackground() {
        if (!color.matches("#[\\da-f]{6}") || !background.matches("#[\\da-f]{6}")) {
            return color.equals(background);
        }
        int difference = 0;
        for (int i = 1; i < 7; i += 2) {
            difference += Math.abs(Integer.parseInt(color.substring(i, i + 2), 16)
                    - Integer.parseInt(background.substring(i, i + 2), 16));
        }
        return difference < LEAST_CONTRAST;
    }

    private static boolean isHidden(DeclaredStyle style, boolean ownBox, double size) {
        return style.has("display", "none")
                || style.has("content-visibility", "hidden")
                || CssValues.parseFraction(style.get("opacity"), 1) < LEAST_OPACITY
                || VisualEffects.hide(style, size)
                || style.has("-webkit-text-security", "disc", "circle", "square")
                || ownBox && (isFar(style, size) || isTiny(style, size) || isTransformedAway(style, size))
                || style.has("position", "absolute", "fixed")
                        && style.get("clip").matches("rect\\((?:[\\s,]*[01](?:px|em)?)+\\s*\\)");
    }

    private static boolean isFar(DeclaredStyle style, double size) {
        boolean positioned = style.has("position", "absolute", "fixed", "relative", "sticky");
        boolean start = FAR.stream()
                .filter(name -> positioned || !name.equals("left") && !name.equals("top"))
                .anyMatch(name -> parse(style, name, size) <= -FARTHEST);
        return start
                || positioned
                        && List.of("right", "bottom").stream().anyMatch(name -> parse(style, name, size) <= -FARTHEST)
                || positioned
                        && List.of("left", "top").stream().anyMatch(name -> parse(style, name, size) >= 10 * FARTHEST);
    }

    private static boolean isTiny(DeclaredStyle style, double size) {
        return style.has("overflow", "hidden", "clip", "hidden hidden", "scroll", "auto")
                && List.of("width", "height", "max-width", "max-height").stream()
                        .anyMatch(name -> !style.get(name).isEmpty()
                                && parse(style, name, size, 100) <= Math.max(LEAST_BOX, LEAST_PART * size));
    }

    private static boolean isTransformedAway(DeclaredStyle style, double size) {
        String transform = style.get("transform");
        boolean flat = FLAT.matcher(transform).find() || style.get("scale").matches(NEARLY_ZERO + "(?:\\s.*)?");
        boolean away = Arrays.stream(transform.split("[(),\\s]+"))
                .anyMatch(part -> transform.contains("translate")
                        && CssValues.parseLength(part, size, FARTHEST).orElse(0) <= -FARTHEST);
        return flat || away;
    }

    private static double parse(DeclaredStyle style, String name, double size) {
        return parse(style, name, size, 5 * LEAST_BOX * 100);
    }

    private static double parse(DeclaredStyle style, String name, double size, double whole) {
        String first = style.get(name).split(" ")[0];
        return CssValues.parseLength(first, size, whole)
                .orElse(name.contains("width") || name.contains("height") ? 1e9 : 0);
    }

    /** Whether a style only formats text, so that the text joins what is beside it. */
    static boolean isPlain(DeclaredStyle style) {
        return !style.isDoubtful()
                && !style.isGenerating()
                && style.values().entrySet().stream().allMatch(ComputedStyle::isPlain);
    }

    private static boolean isPlain(Map.Entry<String, String> declared) {
        String value = declared.getValue();
        if (value.matches("initial|inherit|unset|normal|none|auto|revert")) {
            return !declared.getKey().equals("display");
        }
        return switch (declared.getKey()) {
            case "color", "background-color", "-webkit-text-fill-color" ->
                value.equals("currentcolor") || CssColors.isResolved(CssColors.normalize(value));
            case "font-variant-numeric", "width", "height", "max-width", "min-width" -> true;
            case "box-shadow" -> !value.contains("inset");
            case "text-underline-offset" -> !value.startsWith("-");
            case "font-size" -> CssValues.isFontSize(value);
            case "font-variant" -> value.matches("small-caps|tabular-nums|lining-nums");
            case "vertical-align" -> value.matches("baseline|0(?:px|em|%)?");
            case "display" -> value.matches("inline|inline-block");
            case "text-decoration-line" -> !value.contains("line-through");
            case "opacity" -> true;
            case "visibility" -> true;
            case "position" -> value.equals("static");
            case "direction" -> value.equals("ltr");
            default -> isHarmless(declared.getKey(), value);
        };
    }

    private static boolean isHarmless(String name, String value) {
        boolean nothing = value.matches("0(?:px|em|pt|%)?(?:\\s+0(?:px|em|pt|%)?)*");
        boolean spacing = name.matches("letter-spacing|border-bottom");
        return nothing || spacing && !value.startsWith("-") || DeclaredStyle.isIgnored(name);
    }
}
