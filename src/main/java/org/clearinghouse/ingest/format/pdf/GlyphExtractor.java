package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.ResourceCache;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnknown;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Extracts the glyphs of each page of a PDF. */
final class GlyphExtractor extends PaintingEngine {
    private static final int MOST_PAGES = 20;
    /** The least font size that is read, in points. */
    private static final double LEAST_SIZE = 1;

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
    private final FontInspector fonts = new FontInspector();
    private final Map<TextPosition, PaintedGlyph> painted = new IdentityHashMap<>();
    private final List<TextPosition> positions = new ArrayList<>();
    private PaintedGlyph current;
    private PageText text;
    private int pageNumber;

    private GlyphExtractor(PdfLimits limits, LayerVisibility layers) throws IOException {
        super(limits, layers);
        this.limits = limits;
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(false);
    }

    /**
     * Extracts the glyphs of each page that a reader sees.
     *
     * @throws UnreadablePdfException if the PDF exceeds a limit or a font does not map its glyphs to characters
     */
    static List<PageText> extract(COSDocument document, PdfLimits limits) throws IOException {
        COSDictionary catalog = document.getTrailer().getCOSDictionary(COSName.ROOT);
        GlyphExtractor extractor = new GlyphExtractor(limits, new LayerVisibility(catalog));
        TableTags tables = TableTags.read(catalog);
        List<PageText> pages = new ArrayList<>();
        ResourceCache cache = new DefaultResourceCache();
        for (PDPage page : new PDPageTree(catalog.getCOSDictionary(COSName.PAGES))) {
            if (pages.size() == MOST_PAGES) {
                throw new UnreadablePdfException(
                        "a PDF of more than " + MOST_PAGES + " pages; give those with the figures");
            }
            PageText text = extractor.extractPage(new CachingPdfPage(page, cache));
            pages.add(text.withTables(tables.locate(page.getCOSObject(), text.contentAreas())));
        }
        AnnotationReader.findXfa(catalog).ifPresent(finding -> pages.add(new PageText(List.of(), List.of(finding))));
        return pages;
    }

    private PageText extractPage(PDPage page) throws IOException {
        pageNumber++;
        painted.clear();
        positions.clear();
        beginPage();
        processPage(page);
        return text;
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
        current = createGlyph(matrix, font, code, displacement);
        if (getGraphicsState().getTextState().getRenderingMode().isClip()) {
            addTextClip(current.createOutline());
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private PaintedGlyph createGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        AffineTransform transform = matrix.createAffineTransform();
        double size = fonts.findSize(font);
        transform.scale(size, size);
        Paint paint = mode == RenderingMode.STROKE || mode == RenderingMode.STROKE_CLIP
                ? createStrokePaint()
                : createFillPaint();
        Concealment concealment = findConcealment(mode, transform, paint);
        return new PaintedGlyph(
                takeOrder(),
                findContentId(),
                null,
                concealment == null ? readText(font, code) : null,
                transform,
                fonts.findWidth(font, code, displacement) / size,
                currentClip(),
                paint,
                concealment);
    }

    private Concealment findConcealment(RenderingMode mode, AffineTransform transform, Paint paint) {
        if (isLayerHidden()) {
            return Concealment.LAYER;
        }
        if (!GlyphVisibility.isPainted(mode)) {
            return Concealment.INVISIBLE;
        }
        double width = Math.hypot(transform.getScaleX(), transform.getShearY());
        double height = Math.hypot(transform.getScaleY(), transform.getShearX());
        if (Math.min(width, height) < LEAST_SIZE) {
            return Concealment.TINY;
        }
        if (transform.getDeterminant() < 0) {
            return Concealment.MIRRORED;
        }
        return paint.masked() ? Concealment.TRANSPARENT : null;
    }

    /** Returns a replacement for a symbol or a digit in doubt, or null for the text that PDFBox reads. */
    private String readText(PDFont font, int code) throws IOException {
        if (!isLetter(font.toUnicode(code))) {
            if (!String.valueOf(font.getName()).matches(SYMBOL_FONT)) {
                throw new UnreadablePdfException(UNMAPPED);
            }
            return BULLET;
        }
        return fonts.isDigitDoubtful(font, code) ? OverlapResolver.UNREADABLE : null;
    }

    private static boolean isLetter(String text) {
        return text != null
                && Glyph.normalizeText(text)
                        .codePoints()
                        .allMatch(c -> c != 0xFFFD && Character.getType(c) != Character.PRIVATE_USE);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String shown = position.getUnicode();
        positions.add(position);
        super.processTextPosition(position);
        painted.put(position, Glyph.isNumberPart(shown) ? current.withText(shown) : current);
    }

    /** Paints an annotation, and returns the glyphs of its appearance. */
    List<TextPosition> showAppearance(COSDictionary annotation) throws IOException {
        int start = positions.size();
        showAnnotation(new PDAnnotationUnknown(annotation));
        return List.copyOf(positions.subList(start, positions.size()));
    }

    @Override
    protected void writePage() throws IOException {
        AnnotationReader annotations = new AnnotationReader(this, pageNumber);
        annotations.read(getCurrentPage().getCOSObject().getCOSArray(COSName.ANNOTS));
        List<PaintedGlyph> glyphs = charactersByArticle.stream()
                .flatMap(List::stream)
                .filter(position -> !annotations.isDiscarded(position))
                .map(position -> painted.get(position).withPosition(position))
                .toList();
        PageAssembler page = new PageAssembler(pageNumber, getCurrentPage().getCropBox(), fonts, limits);
        text = page.assemble(glyphs, new GlyphVisibility(shapes(), limits), annotations);
    }
}
