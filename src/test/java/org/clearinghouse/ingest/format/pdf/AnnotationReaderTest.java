package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationReaderTest {
    private final PdfWriter page = new PdfWriter();
    private final COSDictionary annotation = new COSDictionary();

    @Test
    void readsTheAppearanceOfAField() throws Exception {
        addField("1,110", "1,110");
        assertThat(lines()).containsExactly("handled 1,110 cases");
        assertThat(findings()).isEmpty();
    }

    @Test
    void readsAValueThatTheFieldInherits() throws Exception {
        addField(null, "1,110");
        annotation.setItem(COSName.PARENT, dictionary("V", new COSString("1110")));
        assertThat(lines()).containsExactly("handled 1,110 cases");
    }

    @Test
    void reportsAFieldWithoutAppearance() throws Exception {
        addField("1,110", null);
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).containsExactly("page 1 has a form field (n1) with a number that is not read");
    }

    @Test
    void reportsAFieldWithAnotherValueThanItsAppearance() throws Exception {
        addField("1,110", "59");
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).hasSize(1);
    }

    @Test
    void reportsAFieldOfOneBoxForEachDigit() throws Exception {
        addField("59", "59");
        annotation.setInt(COSName.FF, 1 << 24);
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).hasSize(1);
    }

    @Test
    void ignoresHiddenAnnotationsAndEmptyFields() throws Exception {
        addField("", null);
        assertThat(findings()).isEmpty();
        for (int flag : List.of(2, 32)) {
            AnnotationReaderTest hidden = new AnnotationReaderTest();
            hidden.addField("1,110", "1,110");
            hidden.annotation.setInt(COSName.F, flag);
            assertThat(hidden.lines()).noneMatch(line -> line.contains("1"));
            assertThat(hidden.findings()).isEmpty();
        }
    }

    @Test
    void readsTheAppearanceOfATextBox() throws Exception {
        addAnnotation("FreeText", "1,110");
        assertThat(lines()).containsExactly("handled 1,110 cases");
    }

    @Test
    void readsAnAppearanceAfterAPageThatLeavesALayerOpen() throws Exception {
        addAnnotation("FreeText", "1,110");
        PDOptionalContentGroup draft = addLayerThatIsOff();
        page.at(72, 72, "handled").at(146, 72, "cases");
        page.draw("/OC /%s BDC".formatted(page.resources().add(draft).getName()));
        assertThat(PdfTextExtractor.extract(page.bytes()).lines())
                .extracting(TextLine::text)
                .containsExactly("handled 1,110 cases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FreeText", "Stamp", "Widget"})
    void reportsAnAnnotationOnALayerThatIsOff(String kind) throws Exception {
        page.draw("BT /F1 10 Tf 116 720 Td (1,110) Tj ET");
        addAnnotation(kind, "59) Tj ET 0 0 28 12 re f BT (");
        annotation.setItem(COSName.OC, addLayerThatIsOff());
        assertThat(lines()).containsExactly("handled 1,110 cases");
        assertThat(findings())
                .containsExactly("page 1 has numbers that are not shown (on a layer that is off); they are not read");
    }

    @Test
    void reportsATextBoxWithoutAppearance() throws Exception {
        addAnnotation("FreeText", null);
        annotation.setString(COSName.CONTENTS, "1,110");
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).containsExactly("page 1 has a text box with a number that is not read");
    }

    @Test
    void readsAStamp() throws Exception {
        addAnnotation("Stamp", "1,110");
        assertThat(lines()).containsExactly("handled 1,110 cases");
    }

    @Test
    void doesNotReadWhatIsMarkedForRedaction() throws Exception {
        page.draw("BT /F1 10 Tf 116 720 Td (1,110) Tj ET");
        addAnnotation("Redact", null);
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).singleElement().asString().contains("covered by a shape");
    }

    @Test
    void doesNotReadWhatABlackSquareCovers() throws Exception {
        page.draw("BT /F1 10 Tf 116 720 Td (1,110) Tj ET");
        addAnnotation("Square", null);
        annotation.setItem(COSName.IC, numbers(0));
        assertThat(lines()).containsExactly("handled \uFFFD cases");
    }

    @Test
    void doesNotReadWhatIsStruckOut() throws Exception {
        page.draw("BT /F1 10 Tf 116 720 Td (1,110) Tj ET");
        addAnnotation("StrikeOut", null);
        annotation.setItem(COSName.QUADPOINTS, numbers(114, 728, 142, 728, 114, 718, 142, 718));
        assertThat(lines()).containsExactly("handled \uFFFD cases");
        assertThat(findings()).singleElement().asString().contains("struck through");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Link", "Text"})
    void ignoresLinksAndNotes(String kind) throws Exception {
        page.draw("BT /F1 10 Tf 116 720 Td (1,110) Tj ET");
        addAnnotation(kind, "59");
        assertThat(lines()).containsExactly("handled 1,110 cases");
        assertThat(findings()).isEmpty();
    }

    @Test
    void reportsAnXfaForm() throws Exception {
        page.document()
                .getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.ACRO_FORM, dictionary("XFA", new COSString("<xdp/>")));
        assertThat(findings())
                .containsExactly("the PDF has an XFA form, whose values are not read; print it as PDF anew");
    }

    private PDOptionalContentGroup addLayerThatIsOff() {
        PDOptionalContentGroup draft = new PDOptionalContentGroup("draft");
        PDOptionalContentProperties layers = new PDOptionalContentProperties();
        layers.addGroup(draft);
        layers.setGroupEnabled(draft, false);
        page.document().getDocumentCatalog().setOCProperties(layers);
        return draft;
    }

    private void addField(String value, String appearance) throws Exception {
        addAnnotation("Widget", appearance);
        annotation.setItem(COSName.FT, COSName.TX);
        annotation.setItem(COSName.T, new COSString("n1"));
        annotation.setItem(COSName.V, value == null ? null : new COSString(value));
    }

    private void addAnnotation(String kind, String appearance) throws Exception {
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName(kind));
        annotation.setItem(COSName.RECT, numbers(114, 717, 142, 729));
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        page.last().getCOSObject().setItem(COSName.ANNOTS, annotations);
        if (appearance != null) {
            annotation.setItem(COSName.AP, dictionary("N", createAppearance(appearance)));
        }
    }

    private COSBase createAppearance(String text) throws Exception {
        PDFormXObject form = new PDFormXObject(page.document());
        form.setBBox(new PDRectangle(28, 12));
        form.setResources(page.resources());
        try (var content = form.getStream().createOutputStream()) {
            content.write(
                    ("/Tx BMC q BT /F1 10 Tf 2 3 Td (" + text + ") Tj ET Q EMC").getBytes(StandardCharsets.US_ASCII));
        }
        return form.getCOSObject();
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(key), value);
        return dictionary;
    }

    private static COSArray numbers(int... values) {
        COSArray numbers = new COSArray();
        for (int value : values) {
            numbers.add(values.length == 1 ? new COSFloat(value) : COSInteger.get(value));
        }
        return numbers;
    }

    private DocumentText read() throws Exception {
        return PdfTextExtractor.extract(
                page.at(72, 72, "handled").at(146, 72, "cases").bytes());
    }

    private DocumentText text;

    private List<String> lines() throws Exception {
        text = text == null ? read() : text;
        return text.lines().stream().map(TextLine::text).toList();
    }

    private List<String> findings() throws Exception {
        text = text == null ? read() : text;
        return text.findings().stream().map(Finding::message).toList();
    }
}
