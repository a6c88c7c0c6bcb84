package org.clearinghouse.ingest.format.html;

import java.util.Locale;
import java.util.OptionalDouble;
import org.htmlunit.cssparser.dom.MediaListImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.media.MediaQuery;

/** Decides whether rules apply to the screen of a desktop computer, which is 1280 pixels wide. */
final class MediaQueries {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private MediaQueries() {}

    static SelectorMatch matchAny(MediaListImpl media) {
        SelectorMatch result = SelectorMatch.of(media.getLength() == 0);
        for (int i = 0; i < media.getLength(); i++) {
            result = result.or(match(media.mediaQuery(i)));
        }
        return result;
    }

    /** Matches the value of a media attribute. */
    static SelectorMatch matchAttribute(String media) {
        return switch (media.strip().toLowerCase(Locale.ROOT)) {
            case "", "all", "screen", "only screen" -> SelectorMatch.YES;
            case "print", "speech", "only print" -> SelectorMatch.NO;
            default -> SelectorMatch.MAYBE;
        };
    }

    private static SelectorMatch match(MediaQuery query) {
        String medium = query.getMedia() == null ? "all" : query.getMedia();
        SelectorMatch result = SelectorMatch.of(
                medium.isEmpty() || medium.equalsIgnoreCase("all") || medium.equalsIgnoreCase("screen"));
        for (Property feature : query.getProperties()) {
            result = result.and(match(feature));
        }
        return query.isNot() ? result.negate() : result;
    }

    private static SelectorMatch match(Property feature) {
        String value = feature.getValue() == null ? "" : feature.getValue().getCssText();
        OptionalDouble length = CssValues.parseLength(value, 16, 0);
        return switch (feature.getName()) {
            case "min-width", "min-device-width" -> compare(length, WIDTH, -1);
            case "max-width", "max-device-width" -> compare(length, WIDTH, 1);
            case "min-height" -> compare(length, HEIGHT, -1);
            case "max-height" -> compare(length, HEIGHT, 1);
            default -> SelectorMatch.MAYBE;
        };
    }

    private static SelectorMatch compare(OptionalDouble limit, double size, int sign) {
        return limit.isEmpty() ? SelectorMatch.MAYBE : SelectorMatch.of(sign * (limit.getAsDouble() - size) >= 0);
    }
}
