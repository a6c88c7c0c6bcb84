package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes a text as a PDF page with a random look of its marked number: font, size, kerning, tracking, a footnote mark,
 * another number that is not seen, and a rotated page.
 */
public final class RandomLookWriter {
    /** Surround the number in the text. */
    public static final char NUMBER_START = '\u0001';

    public static final char NUMBER_END = '\u0002';

    /** What a reader does not see; drawn before the number at its place, or behind it. */
    private enum Decoy {
        NONE,
        LAYER_OFF,
        WHITE,
        TINY,
        INVISIBLE,
        COVERED
    }

    /** How the number is painted. */
    private enum Look {
        PLAIN,
        /** Glyphs of two fonts. */
        TWO_FONTS,
        /** The first digits above the line, as a narrow box prints a number that ends on the line. */
        BROKEN_ABOVE,
        /** The last digits below the line. */
        BROKEN_BELOW,
        /** As a picture, such as Chromium prints of a blurred text. */
        PICTURE,
        /** Under a black box of a transparency group. */
        COVERED_BY_GROUP,
        /** Under an annotation without an appearance. */
        COVERED_BY_ANNOTATION
    }

    private static final Pattern ROW = Pattern.compile(".*(?:  |\\.\\.\\.|\\|).*");
    private static final float LEFT = 50;
    private static final double PITCH_OF_BOX = 1.15;

    /** In thousandths of the font's size; beyond it, letters become words of their own. */
    private static final int WIDEST_GAP_OF_WORDS = 60;

    private static final List<FontName> FONTS = List.of(
            FontName.HELVETICA,
            FontName.HELVETICA_BOLD,
            FontName.TIMES_ROMAN,
            FontName.TIMES_BOLD_ITALIC,
            FontName.COURIER);

    private final Random random;
    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage();
    private final PDFont textFont;
    private final PDFont numberFont;
    private final float size;
    private final float numberSize;
    private final int widestGap;
    private final float tracking;
    private final boolean footnote;
    private final Decoy decoy;

    private final Look look;
    private Matrix rotation;
    /** Whether the line is the row of a table, whose heads may stand above its numbers. */
    private boolean row;

    public RandomLookWriter(Random random) {
        this.random = random;
        textFont = pickFont();
        numberFont = random.nextBoolean() ? textFont : pickFont();
        size = 8 + random.nextInt(5);
        numberSize = random.nextBoolean() ? size : size + random.nextInt(7) - 2;
        widestGap = random.nextInt(3) > 0 ? 0 : 20 + random.nextInt(380);
        tracking = random.nextInt(4) > 0 ? 0 : random.nextInt(5) / 2f;
        footnote = random.nextInt(4) == 0;
        Decoy[] decoys = Decoy.values();
        Look[] looks = Look.values();
        look = random.nextInt(3) > 0 ? Look.PLAIN : looks[random.nextInt(looks.length)];
        decoy = random.nextBoolean() ? Decoy.NONE : decoys[random.nextInt(decoys.length)];
    }

    /** Whether a reader sees the number. */
    public boolean isNumberSeen() {
        return !List.of(Look.PICTURE, Look.COVERED_BY_GROUP, Look.COVERED_BY_ANNOTATION)
                .contains(look);
    }

    public byte[] write(String text) throws IOException {
        try (document) {
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                rotate(content, 90 * random.nextInt(4));
                writeLines(content, text);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Rotates the page, and its content the other way round, so that the text is upright. */
    private void rotate(PDPageContentStream content, int degrees) throws IOException {
        page.setRotation(degrees);
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        rotation = switch (degrees) {
            case 90 -> new Matrix(0, 1, -1, 0, width, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, width, height);
            case 270 -> new Matrix(0, -1, 1, 0, 0, height);
            default -> new Matrix();
        };
        content.transform(rotation);
    }

    private void writeLines(PDPageContentStream content, String text) throws IOException {
        float top = 500;
        boolean number = false;
        for (String line : text.split("\n")) {
            float left = LEFT;
            row = ROW.matcher(line).matches();
            top -= look == Look.BROKEN_ABOVE ? 20 : 0;
            for (String run : splitAtMarks(line)) {
                if (run.charAt(0) == NUMBER_START || run.charAt(0) == NUMBER_END) {
                    number = run.charAt(0) == NUMBER_START;
                } else if (number) {
                    left = writeNumber(content, left, top, run);
                } else {
                    left = writeRun(content, textFont, size, left, top, run);
                }
            }
            top -= look == Look.BROKEN_BELOW ? 40 : 20;
        }
    }

    private static List<String> splitAtMarks(String line) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            boolean mark = i < line.length() && (line.charAt(i) == NUMBER_START || line.charAt(i) == NUMBER_END);
            if (mark || i == line.length()) {
                if (i > start) {
                    runs.add(line.substring(start, i));
                }
                if (mark) {
                    runs.add(line.substring(i, i + 1));
                }
                start = i + 1;
            }
        }
        return runs;
    }

    private float writeNumber(PDPageContentStream content, float left, float top, String run) throws IOException {
        boolean behind = decoy == Decoy.COVERED || random.nextBoolean();
        if (behind) {
            writeDecoy(content, left, top);
        }
        float end = writeLook(content, left, top, run);
        if (!behind) {
            writeDecoy(content, end, top);
        }
        return footnote ? writeRun(content, numberFont, numberSize * 0.6f, end, top + numberSize * 0.35f, "1") : end;
    }

    private float writeLook(PDPageContentStream content, float left, float top, String run) throws IOException {
        return switch (look) {
            case TWO_FONTS -> {
                float end = left;
                for (int i = 0; i < run.length(); i++) {
                    PDFont font = random.nextBoolean() ? numberFont : textFont;
                    end = writeRun(content, font, numberSize, end, top, run.substring(i, i + 1));
                }
                yield end;
            }
            case BROKEN_ABOVE, BROKEN_BELOW -> writeBroken(content, left, top, run);
            case PICTURE -> {
                float width = measure(numberFont, numberSize, run);
                content.drawImage(createPicture(), left, top - 0.2f * numberSize, width, 1.1f * numberSize);
                yield left + width;
            }
            case COVERED_BY_GROUP -> {
                float end = writeSpaced(content, left, top, run);
                coverByGroup(content, left - 2, top - 4, end - left + 4, numberSize + 6);
                yield end;
            }
            case COVERED_BY_ANNOTATION -> {
                float end = writeSpaced(content, left, top, run);
                addBox(content, left - 2, top - 4, end - left + 4, numberSize + 6);
                yield end;
            }
            default -> writeSpaced(content, left, top, run);
        };
    }

    /** Writes the lines of a box that is as wide as the first of them. */
    private float writeBroken(PDPageContentStream content, float left, float top, String run) throws IOException {
        boolean words = run.chars().anyMatch(c -> Character.isLetter(c) || c == '$' || c == ' ');
        if (run.length() < 2 || words && (row || left == LEFT)) {
            return writeRun(content, numberFont, numberSize, left, top, run);
        }
        int middle = (run.length() + 1) / 2;
        int end = middle + random.nextInt(run.length() - middle);
        float pitch = (float) PITCH_OF_BOX * numberSize;
        boolean above = look == Look.BROKEN_ABOVE;
        float right = writeRun(content, numberFont, numberSize, left, above ? top + pitch : top, run.substring(0, end));
        return Math.max(
                right, writeRun(content, numberFont, numberSize, left, above ? top : top - pitch, run.substring(end)));
    }

    private PDImageXObject createPicture() throws IOException {
        byte[] gray = new byte[16];
        return new PDImageXObject(document, new ByteArrayInputStream(gray), null, 4, 4, 8, PDDeviceGray.INSTANCE);
    }

    private void coverByGroup(PDPageContentStream content, float x, float y, float width, float height)
            throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(x, y, width, height));
        COSDictionary group = new COSDictionary();
        group.setItem(COSName.S, COSName.TRANSPARENCY);
        form.getCOSObject().setItem(COSName.GROUP, group);
        try (OutputStream operators = form.getStream().createOutputStream()) {
            operators.write(
                    "0 g %s %s %s %s re f".formatted(x, y, width, height).getBytes(StandardCharsets.US_ASCII));
        }
        content.drawForm(form);
    }

    /** Adds a filled square annotation, in the coordinates of the page before its rotation. */
    private void addBox(PDPageContentStream content, float x, float y, float width, float height) throws IOException {
        Rectangle2D area = rotation.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Float(x, y, width, height))
                .getBounds2D();
        PDAnnotationSquare square = new PDAnnotationSquare();
        square.setRectangle(new PDRectangle(
                (float) area.getX(), (float) area.getY(), (float) area.getWidth(), (float) area.getHeight()));
        square.setInteriorColor(new PDColor(new float[] {0}, PDDeviceGray.INSTANCE));
        List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
        annotations.add(square);
        page.setAnnotations(annotations);
    }

    /** Writes glyph by glyph with gaps, as TJ and Tc do. */
    private float writeSpaced(PDPageContentStream content, float left, float top, String run) throws IOException {
        List<Object> parts = new ArrayList<>();
        float gaps = 0;
        for (int i = 0; i < run.length(); i++) {
            parts.add(run.substring(i, i + 1));
            if (widestGap > 0 && i + 1 < run.length()) {
                boolean digits = isDigitOrMark(run.charAt(i)) && isDigitOrMark(run.charAt(i + 1));
                int widest = digits ? widestGap : Math.min(widestGap, WIDEST_GAP_OF_WORDS);
                float gap = random.nextInt(widest + 20) - 20;
                parts.add(-gap);
                gaps += gap;
            }
        }
        content.beginText();
        content.setFont(numberFont, numberSize);
        content.setCharacterSpacing(tracking);
        content.newLineAtOffset(left, top);
        content.showTextWithPositioning(parts.toArray());
        content.setCharacterSpacing(0);
        content.endText();
        return left + measure(numberFont, numberSize, run) + gaps * numberSize / 1000 + tracking * run.length();
    }

    private static boolean isDigitOrMark(char c) {
        return Character.isDigit(c) || c == ',' || c == '.' || c == '\'';
    }

    private void writeDecoy(PDPageContentStream content, float left, float top) throws IOException {
        String digits = String.valueOf(1 + random.nextInt(90_000));
        switch (decoy) {
            case LAYER_OFF -> {
                content.beginMarkedContent(COSName.OC, createHiddenLayer());
                writeRun(content, numberFont, numberSize, left, top, digits);
                content.endMarkedContent();
            }
            case WHITE -> {
                content.setNonStrokingColor(1f);
                writeRun(content, numberFont, numberSize, left, top, digits);
                content.setNonStrokingColor(0f);
            }
            case TINY -> writeRun(content, numberFont, 0.1f, left, top, digits);
            case INVISIBLE -> {
                content.setRenderingMode(RenderingMode.NEITHER);
                writeRun(content, numberFont, numberSize, left, top, digits);
                content.setRenderingMode(RenderingMode.FILL);
            }
            case COVERED -> {
                float end = writeRun(content, numberFont, numberSize, left, top, digits);
                content.setNonStrokingColor(1f);
                content.addRect(left - 1, top - 3, end - left + 2, numberSize + 4);
                content.fill();
                content.setNonStrokingColor(0f);
            }
            default -> {}
        }
    }

    private PDOptionalContentGroup createHiddenLayer() {
        PDOptionalContentProperties properties = document.getDocumentCatalog().getOCProperties() == null
                ? new PDOptionalContentProperties()
                : document.getDocumentCatalog().getOCProperties();
        document.getDocumentCatalog().setOCProperties(properties);
        PDOptionalContentGroup layer = new PDOptionalContentGroup("draft");
        properties.addGroup(layer);
        properties.setGroupEnabled(layer, false);
        return layer;
    }

    private static float writeRun(
            PDPageContentStream content, PDFont font, float size, float left, float top, String run)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(left, top);
        content.showText(run);
        content.endText();
        return left + measure(font, size, run);
    }

    private static float measure(PDFont font, float size, String run) throws IOException {
        return font.getStringWidth(run) * size / 1000;
    }

    private PDFont pickFont() {
        return new PDType1Font(FONTS.get(random.nextInt(FONTS.size())));
    }
}
