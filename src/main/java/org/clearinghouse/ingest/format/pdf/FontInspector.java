package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.util.Vector;

/** Finds properties of fonts, once for each font. */
final class FontInspector {
    private static final int BOLD_WEIGHT = 600;
    private static final double LEAST_SIZE = 0.5;
    private static final double MOST_SIZE = 2;
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
    private final Map<PDFont, Double> sizes = new IdentityHashMap<>();
    private final Map<PDFont, Map<Integer, Boolean>> doubtful = new IdentityHashMap<>();

    boolean isBold(PDFont font) {
        return bold.computeIfAbsent(font, FontInspector::hasBoldStyle);
    }

    private static boolean hasBoldStyle(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return String.valueOf(font.getName()).toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }

    /** Finds the size of letters, relative to the nominal font size. Bitmap fonts of TeX have a nominal size of 1. */
    double findSize(PDFont font) {
        return sizes.computeIfAbsent(font, FontInspector::computeSize);
    }

    private static double computeSize(PDFont font) {
        if (!(font instanceof PDType3Font type3)) {
            return 1;
        }
        BoundingBox box = type3.getBoundingBox();
        double size = box == null
                ? 0
                : Math.abs(box.getHeight() * type3.getFontMatrix().getScalingFactorY());
        return size == 0 || size > LEAST_SIZE && size < MOST_SIZE ? 1 : size;
    }

    double findWidth(PDFont font, int code, Vector displacement) throws IOException {
        return font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
    }

    /** Whether the font says in one place that a glyph is one digit, and in another that it is a different one. */
    boolean isDigitDoubtful(PDFont font, int code) throws IOException {
        Map<Integer, Boolean> known = doubtful.computeIfAbsent(font, key -> new HashMap<>());
        Boolean cached = known.get(code);
        if (cached == null) {
            cached = hasContradiction(font, code, font.toUnicode(code));
            known.put(code, cached);
        }
        return cached;
    }

    private static boolean hasContradiction(PDFont font, int code, String text) throws IOException {
        int named = font instanceof PDSimpleFont simple ? findNamedDigit(simple, code) : findMappedDigit(font, code);
        boolean digit = text != null && text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return named >= 0 && (!digit || text.charAt(0) - '0' != named);
    }

    /** Returns the digit that the encoding of the PDF names, or -1. An encoding within the font may be arbitrary. */
    private static int findNamedDigit(PDSimpleFont font, int code) {
        Encoding encoding = font.getEncoding();
        boolean declared = font.getCOSObject().getDictionaryObject(COSName.ENCODING) != null;
        return encoding == null || !declared ? -1 : DIGITS.indexOf(encoding.getName(code));
    }

    /** Returns the digit to which the character map of an embedded font maps the glyph, or -1. */
    private static int findMappedDigit(PDFont font, int code) throws IOException {
        if (!(font instanceof PDType0Font type0)
                || !(type0.getDescendantFont() instanceof PDCIDFontType2 descendant)
                || !descendant.isEmbedded()) {
            return -1;
        }
        CmapLookup characters = descendant.getTrueTypeFont().getUnicodeCmapLookup(false);
        List<Integer> codes = characters == null ? null : characters.getCharCodes(descendant.codeToGID(code));
        return codes == null
                ? -1
                : codes.stream()
                        .filter(c -> c >= '0' && c <= '9')
                        .map(c -> c - '0')
                        .findFirst()
                        .orElse(-1);
    }
}
