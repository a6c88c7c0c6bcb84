package org.clearinghouse.ingest.format.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.text.PDFTextStripper;

/** Tracks what a page paints beside its text: shapes, pictures, clips, colours and layers. Nothing is drawn. */
abstract class PaintingEngine extends PDFTextStripper {
    private static final Paint PAGE = new Paint(null, 1, Paint.Blend.NORMAL, false);

    /** @param id the number by which the structure of the PDF names the content of a page, or -1 */
    private record MarkedContent(boolean hidden, int id) {}

    private final PdfLimits limits;
    private final LayerVisibility layers;
    private final Deque<MarkedContent> markedContent = new ArrayDeque<>();
    /** The forms and annotations that are open, whose content has identifiers of its own. */
    private int forms;

    private List<PaintedShape> shapes = new ArrayList<>();
    private InkTracker inks = new InkTracker();
    private PathBuilder path = new PathBuilder();
    /** How the transparency group is painted as a whole; its colour does not matter. */
    private Paint group = PAGE;

    private GeneralPath textClip;
    private int clipRule = -1;
    private int hiddenLayers;
    private int order;
    private PageClip clip;
    private List<Path2D> clipPaths = List.of();
    private int clipSize;

    PaintingEngine(PdfLimits limits, LayerVisibility layers) throws IOException {
        this.limits = limits;
        this.layers = layers;
    }

    final void beginPage() {
        shapes = new ArrayList<>();
        order = 0;
        clipSize = -1;
        beginContent();
    }

    /** Begins the content of a page or an annotation, without the marked content that the one before left open. */
    private void beginContent() {
        markedContent.clear();
        forms = 0;
        hiddenLayers = 0;
        inks = new InkTracker();
        path = new PathBuilder();
        group = PAGE;
        textClip = null;
        clipRule = -1;
    }

    /** Returns the shapes that the page has painted, in their order. */
    final List<PaintedShape> shapes() {
        return shapes;
    }

    final LayerVisibility layers() {
        return layers;
    }

    final boolean isLayerHidden() {
        return hiddenLayers > 0;
    }

    /** Returns the identifier of the innermost marked content that has one, or -1. */
    final int findContentId() {
        return markedContent.stream()
                .map(MarkedContent::id)
                .filter(id -> id >= 0)
                .findFirst()
                .orElse(-1);
    }

    final int takeOrder() {
        return order++;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limits.countStep();
        String name = operator.getName();
        switch (name) {
            case OperatorName.DRAW_OBJECT -> drawObject(operator, operands);
            case OperatorName.BEGIN_INLINE_IMAGE -> paintPicture(operator.getImageParameters());
            case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                beginMarkedContent(operator, operands);
            case OperatorName.END_MARKED_CONTENT -> {
                endMarkedContent();
                super.processOperator(operator, operands);
            }
            case OperatorName.SET_LINE_WIDTH -> setLineWidth(operands);
            default -> {
                inks.process(
                        name,
                        operands,
                        getResources() == null ? null : getResources().getCOSObject());
                processPath(name, operands);
                super.processOperator(operator, operands);
            }
        }
    }

    private void drawObject(Operator operator, List<COSBase> operands) throws IOException {
        COSDictionary object = findResource(COSName.XOBJECT, operands.isEmpty() ? null : operands.get(0));
        boolean hidden = object != null && !layers.isShown(object.getDictionaryObject(COSName.OC));
        hiddenLayers += hidden ? 1 : 0;
        if (object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
            paintPicture(object);
        } else {
            super.processOperator(operator, operands);
        }
        hiddenLayers -= hidden ? 1 : 0;
    }

    /** Returns a dictionary of the resources of this content, or null. */
    private COSDictionary findResource(COSName kind, COSBase name) {
        if (!(name instanceof COSName key) || getResources() == null) {
            return null;
        }
        COSDictionary resources = getResources().getCOSObject().getCOSDictionary(kind);
        return resources == null ? null : resources.getCOSDictionary(key);
    }

    private void beginMarkedContent(Operator operator, List<COSBase> operands) throws IOException {
        COSBase last = operands.size() < 2 ? null : operands.get(1);
        COSDictionary properties =
                last instanceof COSDictionary inline ? inline : findResource(COSName.PROPERTIES, last);
        boolean hidden = properties != null && COSName.OC.equals(operands.get(0)) && !layers.isShown(properties);
        int id = properties == null || forms > 0 ? -1 : properties.getInt(COSName.MCID, -1);
        markedContent.push(new MarkedContent(hidden, id));
        hiddenLayers += hidden ? 1 : 0;
        // Such a text would replace the number that is seen.
        if (properties == null || !Glyph.hasDigit(properties.getString(COSName.ACTUAL_TEXT, ""))) {
            super.processOperator(operator, operands);
        }
    }

    private void endMarkedContent() {
        if (!markedContent.isEmpty() && markedContent.pop().hidden()) {
            hiddenLayers--;
        }
    }

    private void setLineWidth(List<COSBase> operands) {
        if (!operands.isEmpty() && operands.get(0) instanceof COSNumber width) {
            getGraphicsState().setLineWidth(width.floatValue());
        }
    }

    private void processPath(String operator, List<COSBase> operands) throws IOException {
        switch (operator) {
            case OperatorName.MOVE_TO,
                    OperatorName.LINE_TO,
                    OperatorName.CURVE_TO,
                    OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                    OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
                    OperatorName.APPEND_RECT,
                    OperatorName.CLOSE_PATH -> path.add(operator, operands, getTransform());
            case OperatorName.CLIP_NON_ZERO -> clipRule = Path2D.WIND_NON_ZERO;
            case OperatorName.CLIP_EVEN_ODD -> clipRule = Path2D.WIND_EVEN_ODD;
            case OperatorName.FILL_NON_ZERO, OperatorName.LEGACY_FILL_NON_ZERO ->
                paintPath(Path2D.WIND_NON_ZERO, false);
            case OperatorName.FILL_EVEN_ODD -> paintPath(Path2D.WIND_EVEN_ODD, false);
            case OperatorName.FILL_NON_ZERO_AND_STROKE, OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE ->
                paintPath(Path2D.WIND_NON_ZERO, true);
            case OperatorName.FILL_EVEN_ODD_AND_STROKE, OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE ->
                paintPath(Path2D.WIND_EVEN_ODD, true);
            case OperatorName.STROKE_PATH -> strokePath();
            case OperatorName.CLOSE_AND_STROKE -> {
                path.close();
                strokePath();
            }
            case OperatorName.ENDPATH -> endPath(path.take(Path2D.WIND_NON_ZERO));
            case OperatorName.SHADING_FILL -> paintShading();
            default -> {}
        }
    }

    private AffineTransform getTransform() {
        return getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    }

    private void paintPath(int windingRule, boolean stroked) throws IOException {
        GeneralPath filled = path.take(windingRule);
        addShape(filled, createFillPaint());
        if (stroked) {
            stroke(filled);
        }
        endPath(filled);
    }

    private void strokePath() throws IOException {
        GeneralPath line = path.take(Path2D.WIND_NON_ZERO);
        stroke(line);
        endPath(line);
    }

    private void stroke(GeneralPath line) {
        double width = Math.abs(transformWidth(getGraphicsState().getLineWidth()));
        addShape(PathBuilder.createOutline(line, width), createStrokePaint());
    }

    private void endPath(GeneralPath ended) throws IOException {
        if (clipRule >= 0 && ended.getCurrentPoint() != null) {
            limits.checkClips(getGraphicsState().getCurrentClippingPaths().size());
            ended.setWindingRule(clipRule);
            getGraphicsState().intersectClippingPath(ended);
        }
        clipRule = -1;
    }

    private void paintShading() {
        GeneralPath area = new GeneralPath();
        area.append(currentClip().bounds(), false);
        addShape(area, createPaint(null, getGraphicsState().getNonStrokeAlphaConstant()));
    }

    private void paintPicture(COSDictionary picture) {
        boolean stencil = picture.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
        boolean masked = stencil || picture.containsKey(COSName.MASK) || picture.containsKey(COSName.SMASK);
        Paint paint = createPaint(null, getGraphicsState().getNonStrokeAlphaConstant());
        addShape(
                PathBuilder.createRectangle(0, 0, 1, 1, getTransform()),
                new Paint(null, paint.opacity(), paint.blend(), masked || paint.masked()));
    }

    final void addShape(Path2D shape, Paint paint) {
        if (isLayerHidden() || paint.opacity() == 0) {
            return;
        }
        PaintedShape painted = PaintedShape.create(takeOrder(), shape, currentClip(), paint);
        if (!painted.isEmpty()) {
            shapes.add(painted);
        }
    }

    /** Returns the clip, which is the same object until it changes. */
    final PageClip currentClip() {
        List<Path2D> paths = getGraphicsState().getCurrentClippingPaths();
        if (paths != clipPaths || paths.size() != clipSize) {
            clip = PageClip.intersect(paths);
            clipPaths = paths;
            clipSize = paths.size();
        }
        return clip;
    }

    final Paint createFillPaint() {
        return createPaint(inks.fill(), getGraphicsState().getNonStrokeAlphaConstant());
    }

    final Paint createStrokePaint() {
        return createPaint(inks.stroke(), getGraphicsState().getAlphaConstant());
    }

    private Paint createPaint(float[] color, double opacity) {
        PDGraphicsState state = getGraphicsState();
        Paint.Blend blend = group.blend() == Paint.Blend.NORMAL ? convert(state.getBlendMode()) : group.blend();
        return new Paint(color, opacity * group.opacity(), blend, group.masked() || state.getSoftMask() != null);
    }

    private static Paint.Blend convert(BlendMode mode) {
        if (mode == null || mode == BlendMode.NORMAL || mode == BlendMode.COMPATIBLE) {
            return Paint.Blend.NORMAL;
        }
        return mode == BlendMode.MULTIPLY ? Paint.Blend.MULTIPLY : Paint.Blend.OTHER;
    }

    /** Adds an area to the clip that begins where the text object ends. */
    final void addTextClip(Path2D area) {
        textClip = textClip == null ? new GeneralPath() : textClip;
        textClip.append(area, false);
    }

    @Override
    public void endText() throws IOException {
        if (textClip != null) {
            getGraphicsState().intersectClippingPath(textClip);
            textClip = null;
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        inks.beginStream();
        int depth = markedContent.size();
        forms++;
        super.showForm(form);
        endStream(depth);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        Paint outer = group;
        group = createFillPaint();
        inks.beginStream();
        int depth = markedContent.size();
        forms++;
        super.showTransparencyGroup(form);
        endStream(depth);
        group = outer;
    }

    /** Ends marked content that the stream left open. */
    private void endStream(int depth) {
        inks.endStream();
        forms--;
        while (markedContent.size() > depth) {
            endMarkedContent();
        }
    }

    @Override
    protected void processAnnotation(PDAnnotation annotation, PDAppearanceStream appearance) throws IOException {
        beginContent();
        forms = 1;
        COSStream stream = appearance.getCOSObject();
        boolean hidden = !layers.isShown(stream.getDictionaryObject(COSName.OC))
                || !layers.isShown(annotation.getCOSObject().getDictionaryObject(COSName.OC));
        hiddenLayers += hidden ? 1 : 0;
        super.processAnnotation(annotation, appearance);
        hiddenLayers -= hidden ? 1 : 0;
    }
}
