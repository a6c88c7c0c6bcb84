package org.clearinghouse.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A PDF whose structure loops or multiplies. */
public record HostilePdf(String name, byte[] bytes) {
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 5 0 R>>";
    private static final String FONT = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>";
    private static final String TEXT = stream("", "BT /F 12 Tf 72 700 Td (Ohio Data 2011) Tj ET /X Do");

    public static List<HostilePdf> createAll() {
        return List.of(
                create(
                        "a cross-reference table before itself",
                        "/Prev 9",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<<" + FONT + ">>"),
                create("a page tree that contains itself", "", CATALOG, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
                create(
                        "a page that is its parent's parent",
                        "",
                        CATALOG,
                        "<</Type/Pages/Kids[3 0 R]/Count 1/Parent 3 0 R>>",
                        "<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>"),
                new HostilePdf("a page tree of 20,000 levels", writePdf("", listDeepTree(20_000))),
                create(
                        "a page a million times",
                        "",
                        CATALOG,
                        "<</Type/Pages/Count 1000000/Kids[%s]>>".formatted("3 0 R ".repeat(1_000_000)),
                        PAGE,
                        TEXT,
                        "<<" + FONT + ">>"),
                create(
                        "a form that draws itself",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<<%s/XObject<</X 6 0 R>>>>".formatted(FONT),
                        form("/X Do /X Do", "<</XObject<</X 6 0 R>>>>")),
                new HostilePdf("forms that double 40 times", writePdf("", listDoublingForms(40))),
                create(
                        "a character map of four billion codes",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<</Font<</F 6 0 R>>>>",
                        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 7 0 R/ToUnicode 7 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>>>]>>",
                        stream(
                                "/Type/CMap/CMapName/A",
                                "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 begincidrange <00000000> <FFFFFFFF> 0 endcidrange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap")),
                create(
                        "a character map of a million ranges",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<</Font<</F 6 0 R>>>>",
                        "<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 7 0 R>>",
                        stream(
                                "",
                                "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange "
                                        + "<0000> <00FF> <0041> ".repeat(1_000_000) + "endbfrange endcmap")),
                create(
                        "a character map that uses itself",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<</Font<</F 6 0 R>>>>",
                        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding 7 0 R/DescendantFonts[6 0 R]>>",
                        stream("/Type/CMap/UseCMap 7 0 R", "begincmap endcmap")),
                create(
                        "arrays in arrays",
                        "",
                        CATALOG.replace(">>", "/A" + "[".repeat(200_000) + ">>"),
                        PAGES,
                        PAGE,
                        TEXT,
                        "<<>>"),
                create(
                        "dictionaries in dictionaries",
                        "",
                        CATALOG.replace(">>", "/A" + "<</A".repeat(100_000) + " 1" + ">>".repeat(100_001)),
                        PAGES,
                        PAGE,
                        TEXT,
                        "<<>>"),
                create(
                        "arrays in a content stream",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        stream("", "BT " + "[".repeat(200_000) + "]".repeat(200_000) + " TJ ET"),
                        "<<>>"),
                create(
                        "a length that is its own stream",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        "<</Length 4 0 R>>\nstream\nBT ET\nendstream",
                        "<<>>"),
                create(
                        "an object stream that extends itself",
                        "",
                        CATALOG,
                        "<</Type/ObjStm/Extends 2 0 R/N 9999999/First 9999999/Length 3>>\nstream\n1 0\nendstream"),
                create(
                        "a filter 100,000 times",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        stream("/Filter[%s]".formatted("/AHx ".repeat(100_000)), "41>"),
                        "<<>>"),
                create("a reference to itself", "", CATALOG, "2 0 R"),
                create(
                        "widths of two billion characters",
                        "",
                        CATALOG,
                        PAGES,
                        PAGE,
                        TEXT,
                        "<</Font<</F<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar -2147483648/LastChar 2147483647/Widths[1]>>>>>>"));
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<String> listDeepTree(int depth) {
        List<String> objects = new ArrayList<>(List.of(CATALOG));
        IntStream.range(2, depth)
                .mapToObj(number -> "<</Type/Pages/Count 1/Kids[%d 0 R]>>".formatted(number + 1))
                .forEach(objects::add);
        objects.add("<</Type/Page/MediaBox[0 0 612 792]>>");
        return objects;
    }

    private static List<String> listDoublingForms(int levels) {
        List<String> objects =
                new ArrayList<>(List.of(CATALOG, PAGES, PAGE, TEXT, "<<%s/XObject<</X 6 0 R>>>>".formatted(FONT)));
        IntStream.range(6, 6 + levels)
                .mapToObj(number -> form("/X Do /X Do", "<</XObject<</X %d 0 R>>>>".formatted(number + 1)))
                .forEach(objects::add);
        objects.add(form("0 0 m", "<<>>"));
        return objects;
    }

    private static String form(String content, String resources) {
        return stream("/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources" + resources, content);
    }

    private static String stream(String entries, String content) {
        return "<<%s/Length %d>>\nstream\n%s\nendstream".formatted(entries, content.length(), content);
    }

    private static HostilePdf create(String name, String trailer, String... objects) {
        return new HostilePdf(name, writePdf(trailer, List.of(objects)));
    }

    /** Writes a PDF of these objects, numbered from 1. */
    private static byte[] writePdf(String trailer, List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.4\n");
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            write(out, "%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = out.size();
        String entries = trailer.replace("/Prev 9", "/Prev " + start);
        write(out, "xref\n0 %d\n0000000000 65535 f \n%s".formatted(objects.size() + 1, table));
        write(
                out,
                "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, entries, start));
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
