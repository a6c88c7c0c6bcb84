package org.clearinghouse.ingest.format.html;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the effects of a style that make text illegible: filters, masks, clips, blending, strokes and spacing. */
final class VisualEffects {
    private static final Set<String> NONE =
            Set.of("", "none", "initial", "unset", "inherit", "revert", "auto", "normal");
    private static final Pattern FUNCTION = Pattern.compile("([a-z-]+)\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern NOTHING_SHOWN = Pattern.compile(
            "inset\\(\\s*(?:[5-9]\\d|100)%.*|(?:circle|ellipse)\\(\\s*0.*|polygon\\((?:[\\s,]*0(?:px|%)?)+\\s*\\)");
    private static final Pattern POINT = Pattern.compile("(-?[\\d.]{1,9})(%?) +(-?[\\d.]{1,9})(%?)");
    private static final Pattern IDENTITY =
            Pattern.compile("matrix\\(\\s*1\\s*,\\s*0\\s*,\\s*0\\s*,\\s*1\\s*,.*|(?!.*matrix).*");
    /** Over white, these leave black text black. */
    private static final Set<String> BLENDS = Set.of("multiply", "darken", "luminosity", "hard-light");

    private static final List<String> MASKS = List.of("mask", "mask-image", "-webkit-mask", "-webkit-mask-image");

    /** All are relative to the font size. */
    private static final double LEAST_BLUR = 0.08;

    private static final double MOST_INSET = 0.3;
    private static final double LEAST_SPACING = -0.2;
    private static final double MOST_STROKE = 0.1;

    private static final double LEAST_SHARE = 0.1;
    private static final double MOST_INVERSION = 0.3;
    private static final double MOST_BRIGHTNESS = 3;
    /** Of a box that is seen. */
    private static final double LEAST_AREA = 0.6;

    private static final double LEAST_SCALE = 0.15;

    private VisualEffects() {}

    /** Whether an effect certainly makes text illegible. */
    static boolean hide(DeclaredStyle style, double size) {
        return NOTHING_SHOWN.matcher(style.get("clip-path")).matches()
                || findFilters(style).anyMatch(filter -> hides(filter.group(1), filter.group(2), size))
                || CssValues.parseFraction(style.get("zoom"), 1) < LEAST_SCALE
                || style.has("overflow", "hidden", "clip")
                        && (style.get("text-indent").matches("\\d{3,}%")
                                || style.get("line-height").matches("0(?:px|em|%)?"));
    }

    private static Stream<MatchResult> findFilters(DeclaredStyle style) {
        return FUNCTION.matcher(style.get("filter")).results();
    }

    private static boolean hides(String function, String value, double size) {
        return switch (function) {
            case "blur" -> parseBlur(value, size).orElse(0) >= LEAST_BLUR * size;
            case "opacity", "contrast" -> CssValues.parseFraction(value, 1) < LEAST_SHARE;
            default -> false;
        };
    }

    private static OptionalDouble parseBlur(String value, double size) {
        return value.isBlank() ? OptionalDouble.of(0) : CssValues.parseLength(value, size, 0);
    }

    /**
     * Whether an effect may make text illegible.
     *
     * @param block whether the element is a block, which rather has decorated edges
     */
    static boolean mayHide(DeclaredStyle style, double size, boolean block) {
        return MASKS.stream().anyMatch(name -> !NONE.contains(style.get(name)))
                || style.get("filter").contains("url(")
                || findFilters(style).anyMatch(filter -> mayHide(filter.group(1), filter.group(2), size))
                || !isMostlyShown(style.get("clip-path"), size, block)
                || !NONE.contains(style.get("mix-blend-mode")) && !BLENDS.contains(style.get("mix-blend-mode"))
                || style.get("letter-spacing").startsWith("-")
                        && CssValues.parseLength(style.get("letter-spacing"), size, size)
                                        .orElse(-size)
                                <= LEAST_SPACING * size
                || findStroke(style, size) > MOST_STROKE * size
                || !IDENTITY.matcher(style.get("transform")).matches()
                || style.get("content").contains("url(");
    }

    private static boolean mayHide(String function, String value, double size) {
        return switch (function) {
            case "blur" -> parseBlur(value, size).isEmpty();
            case "invert" -> CssValues.parseFraction(value, 1) > MOST_INVERSION;
            case "brightness" -> CssValues.parseFraction(value, 1) > MOST_BRIGHTNESS;
            default -> false;
        };
    }

    private static double findStroke(DeclaredStyle style, double size) {
        return Stream.of(style.get("-webkit-text-stroke").split(" "))
                .map(part -> CssValues.parseLength(part, size, 0))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(CssValues.parseLength(style.get("-webkit-text-stroke-width"), size, 0)
                        .orElse(0));
    }

    private static boolean isMostlyShown(String clip, double size, boolean block) {
        Matcher shape = FUNCTION.matcher(clip);
        if (NONE.contains(clip) || !shape.lookingAt()) {
            return NONE.contains(clip) || clip.endsWith("-box");
        }
        return switch (shape.group(1)) {
            case "inset" ->
                Stream.of(shape.group(2).split(" round ")[0].strip().split("\\s+"))
                        .allMatch(part -> part.isEmpty()
                                || CssValues.parseLength(part, size, size).orElse(size) <= MOST_INSET * size);
            case "polygon" -> computeArea(shape.group(2)) >= LEAST_AREA || block && clip.contains("calc(");
            case "circle", "ellipse" ->
                shape.group(2).isBlank() || block && shape.group(2).strip().matches("(?:[5-9]\\d|\\d{3,})%.*");
            default -> false;
        };
    }

    /** Computes the part of a box that a polygon covers; 0 where its points are no percentages. */
    private static double computeArea(String points) {
        double area = 0;
        double[] first = null;
        double[] last = null;
        for (String pair : points.split(",")) {
            Matcher point = POINT.matcher(pair.strip());
            if (pair.strip().matches("nonzero|evenodd")) {
                continue;
            }
            if (!point.matches() || !isPercentage(point, 1) || !isPercentage(point, 3)) {
                return 0;
            }
            double[] next = {
                CssValues.parseFraction(point.group(1) + "%", 0), CssValues.parseFraction(point.group(3) + "%", 0)
            };
            area += last == null ? 0 : last[0] * next[1] - next[0] * last[1];
            first = first == null ? next : first;
            last = next;
        }
        return first == null ? 0 : Math.abs(area + last[0] * first[1] - first[0] * last[1]) / 2;
    }

    private static boolean isPercentage(Matcher point, int group) {
        return point.group(group + 1).equals("%") || CssValues.parseFraction(point.group(group), 1) == 0;
    }
}
