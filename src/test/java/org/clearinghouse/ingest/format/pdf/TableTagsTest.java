package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.clearinghouse.ingest.format.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TableTagsTest {
    private final PdfWriter pdf = new PdfWriter();
    private int contents;

    @Test
    void readsCellsThatAreNearEachOther() throws Exception {
        assertThat(read(element(
                        "Table",
                        row(cell("TH", 72, 100, "State"), cell("TH", 110, 100, "Cases"), cell("TH", 142, 100, "Tips")),
                        row(cell("TD", 72, 112, "Ohio"), cell("TD", 110, 112, "1,200"), cell("TD", 142, 112, "300")))))
                .isEqualTo("State\tCases\tTips\nOhio\t1,200\t300\n");
    }

    @Test
    void readsTheRowsOfPartsOfATable() throws Exception {
        assertThat(read(element(
                        "Table",
                        element("THead", row(cell("TH", 72, 100, "State"), cell("TH", 140, 100, "Cases"))),
                        element("TBody", row(cell("TD", 72, 112, "Ohio"), cell("TD", 140, 112, "12"))))))
                .isEqualTo("State\tCases\nOhio\t12\n");
    }

    @Test
    void repeatsHeadsThatSpanColumns() throws Exception {
        COSDictionary spanning = cell("TH", 140, 100, "2023");
        spanning.setItem(COSName.A, attributes("ColSpan", 2));
        assertThat(read(element(
                        "Table",
                        row(cell("TH", 72, 100, "State"), spanning),
                        row(cell("TD", 72, 112, "Ohio"), cell("TD", 110, 112, "1,200"), cell("TD", 170, 112, "300")))))
                .isEqualTo("State\t2023\t2023\nOhio\t1,200\t300\n");
    }

    @Test
    void readsWhatThePageShowsWhereItsStructureSaysOtherwise() throws Exception {
        assertThat(read(element(
                        "Table",
                        row(cell("TD", 72, 100, "Ohio"), cell("TD", 200, 112, "12")),
                        row(cell("TD", 72, 112, "Utah"), cell("TD", 200, 100, "34")))))
                .isEqualTo("Ohio\t34\nUtah\t12");
    }

    @Test
    void readsNoTableThatLaysOutHeadings() throws Exception {
        COSDictionary heading = cell("TD", 72, 100, "Ohio");
        heading.setItem(COSName.K, element("H2", heading.getDictionaryObject(COSName.K)));
        assertThat(read(element(
                        "Table",
                        row(heading, cell("TD", 110, 100, "12"), cell("TD", 130, 100, "34")),
                        row(cell("TD", 72, 112, "Utah"), cell("TD", 110, 112, "56"), cell("TD", 130, 112, "78")))))
                .isEqualTo("Ohio\t12 34\nUtah\t56 78");
    }

    @Test
    void endsInAStructureThatContainsItself() throws Exception {
        COSDictionary table = element("Table", row(cell("TD", 72, 100, "Ohio"), cell("TD", 200, 100, "12")));
        table.getCOSArray(COSName.K).add(table);
        assertThat(read(table)).contains("Ohio");
    }

    private String read(COSDictionary structure) throws Exception {
        pdf.document()
                .getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.STRUCT_TREE_ROOT, element("Root", structure));
        return PdfTextExtractor.extract(pdf.bytes()).lines().stream()
                .map(TextLine::text)
                .collect(Collectors.joining("\n"));
    }

    private COSDictionary row(COSBase... cells) {
        return element("TR", cells);
    }

    private COSDictionary element(String kind, COSBase... kids) {
        COSDictionary element = new COSDictionary();
        element.setName(COSName.S, kind);
        element.setItem(COSName.PG, pdf.last());
        COSArray children = new COSArray();
        for (COSBase kid : kids) {
            children.add(kid);
        }
        element.setItem(COSName.K, children);
        return element;
    }

    private COSDictionary cell(String kind, int left, int down, String text) throws IOException {
        pdf.draw("/P << /MCID %d >> BDC BT /F1 10 Tf %d %d Td (%s) Tj ET EMC "
                .formatted(contents, left, 792 - down, text));
        COSDictionary content = new COSDictionary();
        content.setInt(COSName.MCID, contents++);
        return element(kind, content);
    }

    private static COSArray attributes(String name, int value) {
        COSDictionary attributes = new COSDictionary();
        attributes.setInt(COSName.getPDFName(name), value);
        COSArray list = new COSArray();
        list.add(attributes);
        return list;
    }
}
