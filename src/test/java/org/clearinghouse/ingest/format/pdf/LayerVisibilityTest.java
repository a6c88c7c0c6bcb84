package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;

class LayerVisibilityTest {
    private final COSDictionary draft = group();
    private final COSDictionary text = group();
    private final COSDictionary config = new COSDictionary();

    @Test
    void showsEveryLayerByDefault() {
        assertThat(layers().isShown(draft)).isTrue();
        assertThat(layers().isShown(null)).isTrue();
        assertThat(new LayerVisibility(new COSDictionary()).isShown(draft)).isTrue();
    }

    @Test
    void hidesLayersThatAreOff() {
        set("OFF", array(draft));
        assertThat(layers().isShown(draft)).isFalse();
        assertThat(layers().isShown(text)).isTrue();
    }

    @Test
    void showsOnlyLayersThatAreOnIfOthersAreOff() {
        set("BaseState", name("OFF"));
        set("ON", array(text));
        assertThat(layers().isShown(draft)).isFalse();
        assertThat(layers().isShown(text)).isTrue();
    }

    @Test
    void hidesLayersThatAreForPrintingOnly() {
        COSDictionary automatic = new COSDictionary();
        automatic.setItem(name("Event"), name("View"));
        automatic.setItem(name("OCGs"), array(draft, text));
        set("AS", array(automatic));
        draft.setItem(name("Usage"), dictionary("View", dictionary("ViewState", name("OFF"))));
        assertThat(layers().isShown(draft)).isFalse();
        assertThat(layers().isShown(text)).isTrue();
    }

    @Test
    void appliesThePolicyOfAMembership() {
        set("OFF", array(draft));
        assertThat(layers().isShown(membership("AnyOn", draft, text))).isTrue();
        assertThat(layers().isShown(membership("AnyOn", draft))).isFalse();
        assertThat(layers().isShown(membership("AllOn", draft, text))).isFalse();
        assertThat(layers().isShown(membership("AnyOff", draft, text))).isTrue();
        assertThat(layers().isShown(membership("AllOff", draft, text))).isFalse();
        assertThat(layers().isShown(membership("AllOn"))).isTrue();
    }

    @Test
    void evaluatesTheExpressionOfAMembership() {
        set("OFF", array(draft));
        assertThat(layers().isShown(expression("Not", draft))).isTrue();
        assertThat(layers().isShown(expression("And", draft, text))).isFalse();
        assertThat(layers().isShown(expression("Or", draft, text))).isTrue();
        assertThat(layers().isShown(expression("Or", draft, array(name("Not"), text))))
                .isFalse();
    }

    @Test
    void doesNotReadMarkedContentOfALayerThatIsOff() throws Exception {
        String line = "BT /F1 10 Tf 72 %d Td (%s) Tj ET ";
        assertThat(read("/OC /Draft BDC " + line.formatted(700, "47") + "EMC " + line.formatted(600, "59")))
                .containsExactly("59");
    }

    @Test
    void doesNotReadNestedMarkedContentOfALayerThatIsOff() throws Exception {
        assertThat(read("/OC /Draft BDC /Span <</MCID 1>> BDC /P BMC BT /F1 10 Tf 72 700 Td (47) Tj ET EMC EMC"
                        + " /OC /Text BDC BT /F1 10 Tf 72 650 Td (48) Tj ET EMC EMC"
                        + " /OC /Text BDC BT /F1 10 Tf 72 600 Td (59) Tj ET EMC"))
                .containsExactly("59");
    }

    @Test
    void doesNotReadFormsOnALayerThatIsOff() throws Exception {
        assertThat(read("/Form Do BT /F1 10 Tf 72 600 Td (59) Tj ET")).containsExactly("59");
    }

    @Test
    void ignoresShapesOnALayerThatIsOff() throws Exception {
        assertThat(read("BT /F1 10 Tf 72 600 Td (59) Tj ET /OC /Draft BDC 0 0 600 800 re f EMC"))
                .containsExactly("59");
    }

    private List<String> read(String operators) throws Exception {
        PdfWriter page = new PdfWriter();
        set("OFF", array(draft));
        page.document().getDocumentCatalog().getCOSObject().setItem(name("OCProperties"), properties());
        PDFormXObject form = new PDFormXObject(page.document());
        form.setBBox(new PDRectangle(612, 792));
        form.setResources(page.resources());
        form.getCOSObject().setItem(COSName.OC, draft);
        try (var content = form.getStream().createOutputStream()) {
            content.write("BT /F1 10 Tf 72 700 Td (47) Tj ET".getBytes(StandardCharsets.US_ASCII));
        }
        page.resources().put(name("Form"), form);
        COSDictionary names = new COSDictionary();
        names.setItem(name("Draft"), draft);
        names.setItem(name("Text"), text);
        page.resources().getCOSObject().setItem(COSName.PROPERTIES, names);
        DocumentText read = PdfTextExtractor.extract(page.draw(operators).bytes());
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.message()).contains("a layer that is off"));
        return read.lines().stream().map(TextLine::text).toList();
    }

    private LayerVisibility layers() {
        return new LayerVisibility(dictionary("OCProperties", properties()));
    }

    private COSDictionary properties() {
        COSDictionary properties = dictionary("OCGs", array(draft, text));
        properties.setItem(COSName.D, config);
        return properties;
    }

    private void set(String key, COSBase value) {
        config.setItem(name(key), value);
    }

    private static COSDictionary group() {
        return dictionary("Type", name("OCG"));
    }

    private static COSDictionary membership(String policy, COSBase... groups) {
        COSDictionary membership = dictionary("Type", name("OCMD"));
        membership.setItem(COSName.P, name(policy));
        membership.setItem(name("OCGs"), array(groups));
        return membership;
    }

    private static COSDictionary expression(String operator, COSBase... operands) {
        COSArray expression = array(name(operator));
        Arrays.stream(operands).forEach(expression::add);
        COSDictionary membership = dictionary("Type", name("OCMD"));
        membership.setItem(name("VE"), expression);
        return membership;
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(name(key), value);
        return dictionary;
    }

    private static COSArray array(COSBase... values) {
        COSArray array = new COSArray();
        Arrays.stream(values).forEach(array::add);
        return array;
    }

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }
}
