package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes from a page the glyphs that can be seen on it. */
final class GlyphExtractor extends PDFTextStripper {
    private static final int BOLD_WEIGHT = 600;
    private static final String UNMAPPED = "a PDF whose fonts do not tell which letters they show; give its text";
    private static final String SYMBOL_FONT = "(?i).*(?:symbol|dingbat|wingding|webding|awesome|icon).*";
    private static final String BULLET = "\u2022";
    private static final Set<String> TEXT_OPERATORS = Set.of(
            OperatorName.SET_FONT_AND_SIZE,
            OperatorName.SHOW_TEXT,
            OperatorName.SHOW_TEXT_ADJUSTED,
            OperatorName.SHOW_TEXT_LINE,
            OperatorName.SHOW_TEXT_LINE_AND_SPACE,
            OperatorName.DRAW_OBJECT);

    static {
        FontMappers.set(new FallbackFontMapper());
    }

    private final PdfLimits limits;
    private List<Glyph> glyphs = List.of();
    private final Set<TextPosition> symbols = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean symbol;

    GlyphExtractor(PdfLimits limits) throws IOException {
        this.limits = limits;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    List<Glyph> extract(PDPage page) throws IOException {
        glyphs = List.of();
        if (page.hasContents()) {
            processPage(page);
        }
        return glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limits.countStep();
        super.processOperator(operator, operands);
    }

    /** PDFBox would pass over what it cannot show; a figure might be in it. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
        if (TEXT_OPERATORS.contains(operator.getName()) || e instanceof UnreadablePdfException) {
            throw e;
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        limits.countGlyph();
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        symbol = !isLetter(font.toUnicode(code));
        if (symbol && !String.valueOf(font.getName()).matches(SYMBOL_FONT)) {
            throw new UnreadablePdfException(UNMAPPED);
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isLetter(String text) {
        return text != null
                && Glyph.normalizeText(text)
                        .codePoints()
                        .allMatch(c -> c != 0xFFFD && Character.getType(c) != Character.PRIVATE_USE);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (symbol) {
            symbols.add(position);
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writePage() {
        Map<Float, List<TextPosition>> directions = charactersByArticle.stream()
                .flatMap(List::stream)
                .filter(GlyphExtractor::isUpright)
                .filter(GlyphExtractor::isOnPage)
                .collect(Collectors.groupingBy(TextPosition::getDir));
        glyphs = directions.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
                .map(this::createGlyph)
                .toList();
    }

    /** Stamps and watermarks stand aslant. */
    private static boolean isUpright(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        return Math.abs(angle - 90 * Math.round(angle / 90)) < 5;
    }

    private static boolean isOnPage(TextPosition position) {
        return position.getX() > -1
                && position.getY() > 0
                && position.getX() < position.getPageWidth()
                && position.getY() < position.getPageHeight() + 1;
    }

    private Glyph createGlyph(TextPosition position) {
        double left = position.getXDirAdj();
        return new Glyph(
                symbols.contains(position) ? BULLET : position.getUnicode(),
                left,
                left + position.getWidthDirAdj(),
                position.getYDirAdj(),
                Math.max(1, position.getYScale()),
                isBold(position.getFont()));
    }

    private static boolean isBold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return String.valueOf(font.getName()).toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
