package org.clearinghouse.ingest.format.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves the colours of CSS, so that text in the colour of its background is known. */
final class CssColors {
    static final String TRANSPARENT = "transparent";

    private static final Pattern RESOLVED = Pattern.compile("#[\\da-f]{6}|" + TRANSPARENT);
    private static final Pattern FUNCTION = Pattern.compile("(rgb|hsl|hwb)a?\\(([^()]*)\\)");
    private static final Pattern ANGLE = Pattern.compile(CssValues.NUMBER + "(deg|turn|rad|grad)?");
    private static final double LEAST_ALPHA = 0.1;
    private static final Map<String, String> NAMED = new HashMap<>();

    static {
        String[] named = """
            aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4
            black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0
            canvas ffffff canvastext 000000 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc
            crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400
            darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc
            darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f
            darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969
            dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc
            ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0
            hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5
            lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2
            lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa
            lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00
            limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd
            mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a
            mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5
            navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6
            palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9
            peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f
            royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d
            silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f
            steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3
            white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
            """.strip().split("\\s+");
        for (int i = 0; i < named.length; i += 2) {
            NAMED.put(named[i], "#" + named[i + 1]);
        }
    }

    private CssColors() {}

    /** Returns #rrggbb or "transparent"; the text itself in lower case where its colour is not known. */
    static String normalize(String value) {
        String color = value.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (color.matches("#[\\da-f]{3,4}")) {
            color = color.replaceAll("([\\da-f])", "$1$1");
        }
        if (color.matches("#[\\da-f]{8}")) {
            return Integer.parseInt(color.substring(7), 16) < 255 * LEAST_ALPHA ? TRANSPARENT : color.substring(0, 7);
        }
        Matcher function = FUNCTION.matcher(color);
        return function.matches()
                ? normalizeFunction(color, function.group(1), function.group(2))
                : NAMED.getOrDefault(color, color);
    }

    /** Whether a normalized colour is known. */
    static boolean isResolved(String color) {
        return RESOLVED.matcher(color).matches();
    }

    private static String normalizeFunction(String color, String function, String list) {
        String[] parts = list.strip().split("[\\s,/]+");
        if (parts.length < 3 || parts.length > 4) {
            return color;
        }
        if (parts.length == 4 && CssValues.parseFraction(parts[3], 1) < LEAST_ALPHA) {
            return TRANSPARENT;
        }
        return switch (function) {
            case "rgb" -> format(parseChannel(parts[0]), parseChannel(parts[1]), parseChannel(parts[2]));
            case "hsl" -> convertHsl(parts);
            default -> convertHwb(parts);
        };
    }

    private static String convertHsl(String... parts) {
        double lightness = parsePercentage(parts[2]);
        double spread = parsePercentage(parts[1]) * Math.min(lightness, 1 - lightness);
        return format(parts[0], lightness - spread, lightness + spread);
    }

    private static String convertHwb(String... parts) {
        double white = parsePercentage(parts[1]);
        double black = parsePercentage(parts[2]);
        double whole = Math.max(1, white + black);
        return format(parts[0], white / whole, Math.max(white / whole, 1 - black / whole));
    }

    /** Formats a hue whose channels range from the least to the most. */
    private static String format(String hue, double least, double most) {
        double sextant = parseDegrees(hue) / 60;
        double[] channels = new double[3];
        for (int i = 0; i < 3; i++) {
            double distance = Math.abs((sextant - 2 * i + 9) % 6 - 3);
            channels[i] = least + (most - least) * Math.max(0, Math.min(1, 2 - distance));
        }
        return format(channels);
    }

    private static String format(double... channels) {
        StringBuilder color = new StringBuilder("#");
        for (double channel : channels) {
            color.append("%02x".formatted(Math.round(255 * Math.max(0, Math.min(1, channel)))));
        }
        return color.toString();
    }

    private static double parseChannel(String channel) {
        return CssValues.parseLength(channel, 1, 255).orElse(0) / 255;
    }

    /** CSS also allows numbers without the sign. */
    private static double parsePercentage(String part) {
        double percentage = CssValues.parseLength(part.replace("%", ""), 1, 1).orElse(0);
        return Math.max(0, Math.min(1, percentage / 100));
    }

    private static double parseDegrees(String hue) {
        Matcher angle = ANGLE.matcher(hue);
        if (!angle.matches()) {
            return 0;
        }
        double number = Double.parseDouble(angle.group(1));
        double degrees =
                switch (Objects.requireNonNullElse(angle.group(2), "deg")) {
                    case "turn" -> 360 * number;
                    case "rad" -> Math.toDegrees(number);
                    case "grad" -> 0.9 * number;
                    default -> number;
                };
        return (degrees % 360 + 360) % 360;
    }
}
