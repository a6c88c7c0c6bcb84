package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Reads form fields and other annotations of a page, which a viewer paints over it. */
final class AnnotationReader {
    /** Links, and notes that a viewer shows only as an icon. */
    private static final Set<String> NOT_PAINTED =
            Set.of("Popup", "Link", "Text", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "TrapNet");

    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;
    private static final int COMB = 1 << 24;
    private static final int MOST_PARENTS = 20;

    private final GlyphExtractor page;
    private final int number;
    private final Set<TextPosition> discarded = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Rectangle2D> unreadAreas = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    AnnotationReader(GlyphExtractor page, int number) {
        this.page = page;
        this.number = number;
    }

    /** Reports a form whose fields are not part of the pages. */
    static Optional<Finding> findXfa(COSDictionary catalog) {
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        return form == null || form.getDictionaryObject(COSName.XFA) == null
                ? Optional.empty()
                : Optional.of(new Finding(
                        Severity.WARNING,
                        "the PDF has an XFA form, whose values are not read; print it as PDF anew",
                        null,
                        null,
                        null));
    }

    boolean isDiscarded(TextPosition position) {
        return discarded.contains(position);
    }

    /** Returns the places of numbers that are not read, in coordinates of the page. */
    List<Rectangle2D> unreadAreas() {
        return unreadAreas;
    }

    List<Finding> findings() {
        return findings;
    }

    /** @param annotations of the page, or null */
    void read(COSArray annotations) throws IOException {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isPainted(annotation)) {
                readAnnotation(annotation);
            }
        }
    }

    private static boolean isPainted(COSDictionary annotation) {
        return !NOT_PAINTED.contains(annotation.getNameAsString(COSName.SUBTYPE, ""))
                && (annotation.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) == 0;
    }

    private void readAnnotation(COSDictionary annotation) throws IOException {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        List<TextPosition> shown = page.showAppearance(annotation);
        if (!page.layers().isShown(annotation.getDictionaryObject(COSName.OC))) {
            return; // its text is hidden as that of the page on this layer
        }
        if (kind.equals("Widget")) {
            readField(annotation, shown);
        } else if (kind.equals("Redact") || !hasAppearance(annotation)) {
            paintMarkup(kind, annotation);
        }
    }

    private static boolean hasAppearance(COSDictionary annotation) {
        COSDictionary appearances = annotation.getCOSDictionary(COSName.AP);
        return appearances != null && appearances.getDictionaryObject(COSName.N) != null;
    }

    private void readField(COSDictionary field, List<TextPosition> shown) {
        String type = findInherited(field, COSName.FT) instanceof COSName name ? name.getName() : "";
        if (type.equals("Btn") || type.equals("Sig")) {
            discarded.addAll(shown);
            return;
        }
        String value = selectDigits(readValue(findInherited(field, COSName.V)));
        String text = selectDigits(shown.stream().map(TextPosition::getUnicode).collect(Collectors.joining()));
        boolean comb = findInherited(field, COSName.FF) instanceof COSNumber flags
                && (flags.intValue() & COMB) != 0
                && text.length() > 1;
        boolean stale = !value.equals(text) && !(value.isEmpty() && findInherited(field, COSName.V) == null);
        if (comb || stale) {
            discarded.addAll(shown);
            addUnread(field, "a form field (" + describeName(field) + ") with a number that is not read");
        }
    }

    /** Returns an entry of a field or of the fields that contain it, or null. */
    private static COSBase findInherited(COSDictionary field, COSName key) {
        COSDictionary owner = field;
        for (int i = 0; owner != null && i < MOST_PARENTS; i++) {
            if (owner.getDictionaryObject(key) != null) {
                return owner.getDictionaryObject(key);
            }
            owner = owner.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private static String readValue(COSBase value) {
        if (value instanceof COSArray array) {
            return array.toList().stream().map(AnnotationReader::readValue).collect(Collectors.joining(" "));
        }
        if (value instanceof COSStream stream) {
            return stream.toTextString();
        }
        return value instanceof COSString string ? string.getString() : "";
    }

    private static String selectDigits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String describeName(COSDictionary field) {
        COSBase name = findInherited(field, COSName.T);
        return readValue(name).replaceAll("[^\\p{L}\\p{N} ._-]", "?").strip();
    }

    private void addUnread(COSDictionary annotation, String what) {
        PDRectangle area = readRectangle(annotation.getCOSArray(COSName.RECT));
        if (area != null) {
            unreadAreas.add(createPath(area).getBounds2D());
        }
        findings.add(new Finding(Severity.WARNING, "page " + number + " has " + what, number, null, null));
    }

    private static PDRectangle readRectangle(COSArray numbers) {
        return numbers == null || numbers.size() < 4 ? null : new PDRectangle(numbers);
    }

    /** Paints what viewers paint for an annotation that has no appearance of its own. */
    private void paintMarkup(String kind, COSDictionary annotation) {
        switch (kind) {
            case "FreeText" -> {
                if (Glyph.hasDigit(annotation.getString(COSName.CONTENTS, ""))) {
                    addUnread(annotation, "a text box with a number that is not read");
                }
            }
            case "Redact" -> paintQuadrilaterals(annotation, 0, 1);
            case "StrikeOut" -> paintQuadrilaterals(annotation, 0.45, 0.5);
            case "Square", "Circle" -> {
                if (annotation.getCOSArray(COSName.IC) != null) {
                    paint(createPath(readRectangle(annotation.getCOSArray(COSName.RECT))), annotation);
                }
            }
            default -> {}
        }
    }

    /** @param from the lower end of the painted part of each line of text, from 0 to 1 */
    private void paintQuadrilaterals(COSDictionary annotation, double from, double to) {
        COSArray points = annotation.getCOSArray(COSName.QUADPOINTS);
        if (points == null) {
            paint(createPath(readRectangle(annotation.getCOSArray(COSName.RECT))), annotation);
            return;
        }
        float[] numbers = points.toFloatArray();
        for (int i = 0; i + 7 < numbers.length; i += 8) {
            Rectangle2D box = new Rectangle2D.Double(numbers[i], numbers[i + 1], 0, 0);
            for (int point = 2; point < 8; point += 2) {
                box.add(numbers[i + point], numbers[i + point + 1]);
            }
            paint(
                    PathBuilder.createRectangle(
                            box.getX(),
                            box.getY() + from * box.getHeight(),
                            box.getWidth(),
                            (to - from) * box.getHeight(),
                            new AffineTransform()),
                    annotation);
        }
    }

    private static GeneralPath createPath(PDRectangle area) {
        return area == null
                ? new GeneralPath()
                : PathBuilder.createRectangle(
                        area.getLowerLeftX(),
                        area.getLowerLeftY(),
                        area.getWidth(),
                        area.getHeight(),
                        new AffineTransform());
    }

    private void paint(GeneralPath path, COSDictionary annotation) {
        page.addShape(path, new Paint(null, annotation.getFloat(COSName.CA, 1), Paint.Blend.NORMAL, false));
    }
}
