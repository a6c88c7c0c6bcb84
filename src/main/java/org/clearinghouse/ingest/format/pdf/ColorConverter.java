package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;

/**
 * Converts colours of a PDF to red, green and blue, roughly. PDFBox would convert them exactly, but by a C library.
 *
 * <p>An unknown colour is null.
 */
final class ColorConverter {
    static final float[] BLACK = {0, 0, 0};

    private static final int MOST_NESTING = 4;
    private static final int MOST_SAMPLES = 4096;

    private final Map<COSBase, PDFunction> functions = new IdentityHashMap<>();

    private static float[] convertGray(float gray) {
        return new float[] {gray, gray, gray};
    }

    private static float[] convertRgb(float[] c) {
        return new float[] {c[0], c[1], c[2]};
    }

    private static float[] convertCmyk(float[] c) {
        return new float[] {(1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3])};
    }

    /**
     * @param space a name or an array
     * @param resources where named colour spaces are defined; may be null
     */
    float[] convert(COSBase space, float[] components, COSDictionary resources) {
        try {
            return convert(space, components, resources, 0);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private float[] convert(COSBase space, float[] components, COSDictionary resources, int depth) throws IOException {
        if (depth > MOST_NESTING) {
            return null;
        }
        if (space instanceof COSName name) {
            float[] color = convertDevice(name, components);
            COSDictionary spaces = resources == null ? null : resources.getCOSDictionary(COSName.COLORSPACE);
            COSBase named = spaces == null ? null : spaces.getDictionaryObject(name);
            return color != null || named == null ? color : convert(named, components, resources, depth + 1);
        }
        return space instanceof COSArray array && array.size() > 0
                ? convertArray(array, components, resources, depth)
                : null;
    }

    private static float[] convertDevice(COSName name, float[] c) {
        return switch (name.getName()) {
            case "DeviceGray", "G", "CalGray" -> convertGray(c[0]);
            case "DeviceRGB", "RGB", "CalRGB" -> convertRgb(c);
            case "DeviceCMYK", "CMYK" -> convertCmyk(c);
            default -> null;
        };
    }

    private float[] convertArray(COSArray space, float[] c, COSDictionary resources, int depth) throws IOException {
        COSBase kind = space.getObject(0);
        if (space.size() == 1 || COSName.CALGRAY.equals(kind) || COSName.CALRGB.equals(kind)) {
            return convert(kind, c, resources, depth + 1);
        }
        if (COSName.ICCBASED.equals(kind)) {
            return convertByCount(((COSDictionary) space.getObject(1)).getInt(COSName.N), c);
        }
        if (COSName.LAB.equals(kind)) {
            return Math.abs(c[1]) + Math.abs(c[2]) < 10 ? convertGray(c[0] / 100) : null;
        }
        if (COSName.INDEXED.equals(kind) || COSName.I.equals(kind)) {
            return convertIndexed(space, (int) c[0], resources, depth);
        }
        if (COSName.SEPARATION.equals(kind) || COSName.DEVICEN.equals(kind)) {
            float[] alternate = evaluate(space.getObject(3), c);
            return alternate == null ? null : convert(space.getObject(2), alternate, resources, depth + 1);
        }
        return null;
    }

    private static float[] convertByCount(int count, float[] c) {
        return switch (count) {
            case 1 -> convertGray(c[0]);
            case 3 -> convertRgb(c);
            case 4 -> convertCmyk(c);
            default -> null;
        };
    }

    private float[] convertIndexed(COSArray space, int index, COSDictionary resources, int depth) throws IOException {
        COSBase table = space.getObject(3);
        byte[] bytes = table instanceof COSStream stream ? readBytes(stream) : ((COSString) table).getBytes();
        int entries = space.getInt(2) + 1;
        int count = bytes.length / entries;
        float[] components = new float[count];
        for (int i = 0; i < count; i++) {
            components[i] = (bytes[index * count + i] & 0xFF) / 255f;
        }
        return convert(space.getObject(1), components, resources, depth + 1);
    }

    private float[] evaluate(COSBase function, float[] input) throws IOException {
        if (function instanceof COSStream stream && stream.getInt(COSName.FUNCTION_TYPE) == 0) {
            return input.length == 1 ? interpolate(stream, input[0]) : null;
        }
        PDFunction known = functions.get(function);
        if (known == null) {
            known = PDFunction.create(function);
            functions.put(function, known);
        }
        return known.eval(input);
    }

    /** PDFBox would read samples by classes of AWT. */
    private static float[] interpolate(COSStream function, float input) throws IOException {
        COSArray size = function.getCOSArray(COSName.SIZE);
        COSArray range = function.getCOSArray(COSName.RANGE);
        int samples = ((COSNumber) size.getObject(0)).intValue();
        int count = range.size() / 2;
        if (function.getInt(COSName.BITS_PER_SAMPLE) != 8 || samples > MOST_SAMPLES || samples < 1) {
            return null;
        }
        byte[] bytes = readBytes(function);
        int sample = Math.round(Math.max(0, Math.min(1, input)) * (samples - 1));
        float[] output = new float[count];
        for (int i = 0; i < count; i++) {
            float low = ((COSNumber) range.getObject(2 * i)).floatValue();
            float high = ((COSNumber) range.getObject(2 * i + 1)).floatValue();
            output[i] = low + (high - low) * (bytes[sample * count + i] & 0xFF) / 255;
        }
        return output;
    }

    private static byte[] readBytes(COSStream stream) throws IOException {
        try (var bytes = stream.createInputStream()) {
            return bytes.readAllBytes();
        }
    }
}
