package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.junit.jupiter.api.Test;

class ColorConverterTest {
    private final ColorConverter converter = new ColorConverter();

    @Test
    void convertsDeviceColors() {
        assertThat(convert(COSName.DEVICEGRAY, 0.5f)).containsExactly(0.5f, 0.5f, 0.5f);
        assertThat(convert(COSName.DEVICERGB, 1, 0.5f, 0)).containsExactly(1, 0.5f, 0);
        assertThat(convert(COSName.DEVICECMYK, 0, 0, 0, 0)).containsExactly(1, 1, 1);
        assertThat(convert(COSName.DEVICECMYK, 0, 0, 0, 1)).containsExactly(0, 0, 0);
    }

    @Test
    void convertsProfilesByTheirComponents() {
        COSStream profile = new COSStream();
        profile.setInt(COSName.N, 4);
        assertThat(convert(array(COSName.ICCBASED, profile), 0, 1, 0, 0)).containsExactly(1, 0, 1);
    }

    @Test
    void convertsIndexedColors() {
        COSArray space = array(
                COSName.INDEXED, COSName.DEVICERGB, COSInteger.ONE, new COSString(new byte[] {0, 0, 0, -1, 0, -1}));
        assertThat(convert(space, 1)).containsExactly(1, 0, 1);
    }

    @Test
    void convertsInksByTheirFunction() {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, array(COSInteger.ZERO, COSInteger.ONE));
        function.setItem(COSName.C0, array(COSInteger.ONE));
        function.setItem(COSName.C1, array(COSInteger.ZERO));
        function.setItem(COSName.N, COSInteger.ONE);
        assertThat(convert(separation(COSName.DEVICEGRAY, function), 1)).containsExactly(0, 0, 0);
    }

    @Test
    void convertsInksBySamples() throws IOException {
        COSStream function = new COSStream();
        function.setInt(COSName.FUNCTION_TYPE, 0);
        function.setItem(COSName.SIZE, array(COSInteger.TWO));
        function.setInt(COSName.BITS_PER_SAMPLE, 8);
        function.setItem(COSName.RANGE, array(COSInteger.ZERO, COSInteger.ONE));
        try (var samples = function.createRawOutputStream()) {
            samples.write(new byte[] {-1, 51});
        }
        assertThat(convert(separation(COSName.DEVICEGRAY, function), 1)).containsExactly(0.2f, 0.2f, 0.2f);
    }

    @Test
    void findsNamedSpacesInTheResources() {
        COSDictionary spaces = new COSDictionary();
        spaces.setItem(COSName.getPDFName("Own"), array(COSName.CALGRAY, new COSDictionary()));
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.COLORSPACE, spaces);
        assertThat(converter.convert(COSName.getPDFName("Own"), new float[] {1}, resources))
                .containsExactly(1, 1, 1);
    }

    @Test
    void knowsNoPatternsAndNoBrokenColors() {
        assertThat(convert(COSName.PATTERN)).isNull();
        assertThat(convert(COSName.DEVICERGB)).isNull();
        assertThat(convert(COSName.getPDFName("Missing"), 1)).isNull();
        assertThat(convert(array(COSName.ICCBASED), 1)).isNull();
        COSArray itself = array(COSName.INDEXED);
        itself.add(itself);
        itself.add(COSInteger.ZERO);
        itself.add(new COSString(new byte[] {0}));
        assertThat(convert(itself, 0)).isNull();
    }

    private static COSArray separation(COSName alternate, COSBase function) {
        return array(COSName.SEPARATION, COSName.getPDFName("Spot"), alternate, function);
    }

    private float[] convert(COSBase space, float... components) {
        return converter.convert(space, components, null);
    }

    private static COSArray array(COSBase... values) {
        COSArray array = new COSArray();
        for (COSBase value : values) {
            array.add(value);
        }
        return array;
    }
}
