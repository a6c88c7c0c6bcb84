package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Extracts the visible glyphs of each page of a PDF. */
final class GlyphExtractor extends PDFTextStripper {
    private static final int MOST_PAGES = 20;
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

    private GlyphExtractor(PdfLimits limits) throws IOException {
        this.limits = limits;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /**
     * Extracts the glyphs of each page.
     *
     * @throws UnreadablePdfException if the PDF exceeds a limit or a font does not map its glyphs to characters
     */
    static List<List<Glyph>> extract(COSDocument document, PdfLimits limits) throws IOException {
        GlyphExtractor extractor = new GlyphExtractor(limits);
        List<List<Glyph>> pages = new ArrayList<>();
        ResourceCache cache = new DefaultResourceCache();
        for (PDPage page : getPages(document)) {
            if (pages.size() == MOST_PAGES) {
                throw new UnreadablePdfException("a PDF of more than " + MOST_PAGES + " pages; a sheet has one or two");
            }
            pages.add(extractor.extractPage(new CachingPdfPage(page, cache)));
        }
        return pages;
    }

    private static PDPageTree getPages(COSDocument document) {
        return new PDPageTree(
                document.getTrailer().getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.PAGES));
    }

    private List<Glyph> extractPage(PDPage page) throws IOException {
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

    /** Fails where PDFBox would skip text that it cannot show, because a figure might be in it. */
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
        if (!GlyphVisibility.isPainted(mode)) {
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
        glyphs = GlyphVisibility.selectVisible(charactersByArticle).stream()
                .map(this::createGlyph)
                .toList();
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
