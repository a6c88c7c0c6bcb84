package org.clearinghouse.ingest.format.pdf;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** Tracks the colours that a content stream selects, which PDFBox's text extraction does not. */
final class InkTracker {
    private static final int MOST_COMPONENTS = 32;

    /** @param color red, green and blue; null where it is unknown */
    private record Ink(COSBase space, float[] color) {
        static final Ink BLACK = new Ink(COSName.DEVICEGRAY, ColorConverter.BLACK);
    }

    private record Inks(Ink fill, Ink stroke) {
        Inks with(boolean stroking, Ink ink) {
            return stroking ? new Inks(fill, ink) : new Inks(ink, stroke);
        }
    }

    private final ColorConverter converter = new ColorConverter();
    private final Deque<Deque<Inks>> streams = new ArrayDeque<>();
    private Inks inks = new Inks(Ink.BLACK, Ink.BLACK);

    InkTracker() {
        beginStream();
    }

    float[] fill() {
        return inks.fill.color;
    }

    float[] stroke() {
        return inks.stroke.color;
    }

    void beginStream() {
        streams.push(new ArrayDeque<>());
        streams.peek().push(inks);
    }

    /** Restores the colours from before the stream. */
    void endStream() {
        inks = streams.pop().getLast();
    }

    /** @param resources of the content stream; may be null */
    void process(String operator, List<COSBase> operands, COSDictionary resources) {
        switch (operator) {
            case OperatorName.SAVE -> streams.peek().push(inks);
            case OperatorName.RESTORE -> restore();
            case OperatorName.NON_STROKING_GRAY -> select(false, COSName.DEVICEGRAY, operands, null);
            case OperatorName.NON_STROKING_RGB -> select(false, COSName.DEVICERGB, operands, null);
            case OperatorName.NON_STROKING_CMYK -> select(false, COSName.DEVICECMYK, operands, null);
            case OperatorName.STROKING_COLOR_GRAY -> select(true, COSName.DEVICEGRAY, operands, null);
            case OperatorName.STROKING_COLOR_RGB -> select(true, COSName.DEVICERGB, operands, null);
            case OperatorName.STROKING_COLOR_CMYK -> select(true, COSName.DEVICECMYK, operands, null);
            case OperatorName.NON_STROKING_COLORSPACE -> selectSpace(false, operands, resources);
            case OperatorName.STROKING_COLORSPACE -> selectSpace(true, operands, resources);
            case OperatorName.NON_STROKING_COLOR, OperatorName.NON_STROKING_COLOR_N ->
                select(false, inks.fill.space, operands, resources);
            case OperatorName.STROKING_COLOR, OperatorName.STROKING_COLOR_N ->
                select(true, inks.stroke.space, operands, resources);
            default -> {}
        }
    }

    private void restore() {
        Deque<Inks> saved = streams.peek();
        inks = saved.size() > 1 ? saved.pop() : inks;
    }

    private void select(boolean stroking, COSBase space, List<COSBase> operands, COSDictionary resources) {
        double[] numbers = operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(operand -> ((COSNumber) operand).floatValue())
                .toArray();
        float[] components = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            components[i] = (float) numbers[i];
        }
        inks = inks.with(stroking, new Ink(space, converter.convert(space, components, resources)));
    }

    /** The first colour of most spaces is black, and that of inks is their full tint. */
    private void selectSpace(boolean stroking, List<COSBase> operands, COSDictionary resources) {
        COSBase space = operands.isEmpty() ? COSName.DEVICEGRAY : operands.get(0);
        float[] color = converter.convert(space, createFirst(space, resources), resources);
        inks = inks.with(stroking, new Ink(space, color));
    }

    private static float[] createFirst(COSBase space, COSDictionary resources) {
        float[] components = new float[MOST_COMPONENTS];
        COSDictionary spaces = resources == null ? null : resources.getCOSDictionary(COSName.COLORSPACE);
        boolean device = space instanceof COSName name && name.getName().startsWith("Device");
        boolean tint = !device
                && space instanceof COSName name
                && spaces != null
                && spaces.getCOSArray(name) != null
                && List.of(COSName.SEPARATION, COSName.DEVICEN)
                        .contains(spaces.getCOSArray(name).getObject(0));
        Arrays.fill(components, tint ? 1 : 0);
        components[3] = device || tint ? 1 : 0;
        return tint ? Arrays.copyOf(components, 1) : components;
    }
}
