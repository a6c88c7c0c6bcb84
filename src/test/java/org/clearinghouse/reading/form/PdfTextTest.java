package org.clearinghouse.reading.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearinghouse.reading.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PdfTextTest {

    @Test
    void linesKnowTheirPageAndPlace() throws Exception {
        List<TextLine> lines = PdfText.of(new PdfWriter()
                        .lines(72, 72, "One,\ntwo,\nthree.")
                        .page()
                        .lines(72, 72, "Four.")
                        .bytes())
                .lines();
        assertThat(lines)
                .containsExactly(
                        new TextLine(1, 1, "One,"),
                        new TextLine(1, 2, "two,"),
                        new TextLine(1, 3, "three."),
                        new TextLine(1, 3, ""),
                        new TextLine(2, 1, "Four."));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws Exception {
        String left = "The left column has\nseveral lines that are\nof some length, each\nof several words, and";
        String right = "goes on at the right,\nwhere it has as many\nlines, none of which\nbelongs to the left.";
        assertThat(text(new PdfWriter().lines(72, 72, left).lines(200, 72, right)))
                .isEqualTo(left + "\n" + right);
    }

    @Test
    void whatRunsAcrossStandsBetweenColumns() throws Exception {
        String left = "The left column has\nseveral lines that are\nof some length.";
        String right = "So has the right one,\nwhere it has as many\nlines as the left.";
        String across = "This runs across the whole page, from the left of the left column to the right.";
        assertThat(text(new PdfWriter()
                        .lines(72, 72, across)
                        .lines(72, 100, left)
                        .lines(200, 100, right)
                        .lines(72, 150, across)))
                .isEqualTo(String.join("\n\n", across, left, right, across));
    }

    @Test
    void numbersBesideLabelsAreCellsHoweverNarrowTheGap() throws Exception {
        assertThat(text(new PdfWriter()
                        .lines(72, 72, "Short label\nA label that nearly touches its number")
                        .lines(246, 72, "12\n1,345")))
                .isEqualTo("Short label\t12\nA label that nearly touches its number\t1,345");
    }

    @Test
    void aLabelOfSeveralLinesIsOneCell() throws Exception {
        assertThat(text(new PdfWriter()
                        .lines(72, 72, "Children reported missing by the\nOffice of Refugee Resettlement")
                        .at(300, 78, "7")
                        .lines(72, 110, "Other missing\nchildren")
                        .at(300, 110, "9")
                        .lines(72, 150, "Some text that\nhas more lines,\nso that their\ndistance is known.")))
                .startsWith("Children reported missing by the Office of Refugee Resettlement\t7")
                .contains("\nOther missing children\t9\n");
    }

    @Test
    void anEmptyCellKeepsItsColumn() throws Exception {
        assertThat(text(new PdfWriter()
                        .at(200, 72, "2022")
                        .at(260, 72, "2023")
                        .at(72, 84, "Cases")
                        .at(200, 84, "12")
                        .at(260, 84, "14")))
                .isEqualTo("|  | 2022 | 2023 |\nCases\t12\t14");
    }

    @Test
    void raisedNumbersAreMarksOfFootnotesAndRaisedLettersAreNot() throws Exception {
        assertThat(text(new PdfWriter()
                        .at(72, 72, "In 2023, 45")
                        .at(123, 68, PdfWriter.PLAIN, 6, "1")
                        .at(130, 72, " cases on the 19")
                        .at(204, 68, PdfWriter.PLAIN, 6, "th")
                        .at(209, 72, " day")))
                .isEqualTo("In 2023, 45 cases on the 19th day");
    }

    @Test
    void largerAndBolderLinesAreHeadings() throws Exception {
        assertThat(text(new PdfWriter()
                        .at(72, 72, PdfWriter.BOLD, 18, "Maine Data")
                        .at(72, 100, PdfWriter.BOLD, 10, "Missing Children")
                        .at(
                                72,
                                112,
                                "A line of text that is not bold, and that is long enough for most of the letters here to be as plain.")
                        .at(72, 140, PdfWriter.BOLD, 10, "In 2023, a bold sentence that is no heading,")
                        .at(72, 152, PdfWriter.BOLD, 10, "for it ends so.")))
                .contains("# Maine Data\n", "# Missing Children\n", "\nIn 2023, a bold sentence");
    }

    @Test
    void headersFootersAndPageNumbersAreLeftOut() throws Exception {
        PdfWriter pages = new PdfWriter();
        for (int page = 1; page <= 3; page++) {
            pages.at(72, 30, "Fact sheets of 2023")
                    .lines(72, 72, "Text of its own, number " + page * 100 + ".")
                    .at(72, 740, "National Center, 1-800-843-5678")
                    .at(300, 760, "Page " + page + " of 3");
            if (page < 3) {
                pages.page();
            }
        }
        assertThat(text(pages))
                .isEqualTo("Fact sheets of 2023\n\nText of its own, number 100.\n\n"
                        + "Text of its own, number 200.\n\nText of its own, number 300.");
    }

    @Test
    void aLastNumberThatIsNoPageNumberStays() throws Exception {
        assertThat(text(new PdfWriter().lines(72, 72, "Total").at(72, 700, "2")))
                .endsWith("2");
    }

    @Test
    void lettersSetApartAreOneWordButDigitsAreNot() throws Exception {
        PdfWriter page = new PdfWriter();
        try (PDPageContentStream content =
                new PDPageContentStream(page.document(), page.document().getPage(0))) {
            content.beginText();
            content.setFont(PdfWriter.PLAIN, 10);
            content.setCharacterSpacing(3);
            content.newLineAtOffset(72, 700);
            content.showText("MISSING CHILDREN");
            content.newLineAtOffset(0, -12);
            content.showText("12");
            content.endText();
        }
        assertThat(text(page)).isEqualTo("MISSING CHILDREN\n1 2");
    }

    @Test
    void whatCannotBeSeenIsLeftOut() throws Exception {
        PdfWriter page = new PdfWriter().lines(72, 72, "Seen.").at(900, 72, "Beside the page.");
        page.content("BT 3 Tr /F1 10 Tf 72 600 Td (Invisible) Tj ET".getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).contains("no text");
    }

    @Test
    void picturesHaveNoText() throws Exception {
        assertThat(refusal(new PdfWriter().bytes()))
                .isEqualTo("a PDF that has no text, only pictures, such as a scan; give its text");
    }

    @Test
    void encryptedPdfsAreRefused() throws Exception {
        assertThat(refusal(new PdfWriter()
                        .lines(72, 72, "x")
                        .protectedBy("user", "owner")
                        .bytes()))
                .startsWith("a PDF that is encrypted");
        assertThat(refusal(new PdfWriter()
                        .lines(72, 72, "x")
                        .protectedBy("", "owner")
                        .bytes()))
                .startsWith("a PDF that is encrypted");
    }

    @Test
    void brokenPdfsAreRefusedRatherThanReadInPart() throws Exception {
        byte[] whole = new PdfWriter().lines(72, 72, "One.\nTwo.").bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 100))).startsWith("a PDF that is broken");
        assertThat(refusal(new String(whole, StandardCharsets.ISO_8859_1)
                        .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("a PDF that is broken");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).startsWith("a PDF that is broken");
    }

    @Test
    void twentyPagesAreReadAndMoreAreNot() throws Exception {
        PdfWriter pages = new PdfWriter().lines(72, 72, "x");
        for (int i = 1; i < 20; i++) {
            pages.page();
        }
        assertThat(text(pages)).isEqualTo("x");
        PdfWriter more = new PdfWriter().lines(72, 72, "x");
        for (int i = 1; i < 21; i++) {
            more.page();
        }
        assertThat(refusal(more.bytes())).startsWith("a PDF of more than 20 pages");
    }

    @Test
    void aPdfThatUnpacksToTooMuchIsRefused() throws Exception {
        byte[] spaces = new byte[100 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(refusal(new PdfWriter().content(spaces).bytes())).startsWith("a PDF that unpacks to more than");
    }

    @Test
    void whatCallsItselfAPictureIsNotUnpacked() throws Exception {
        PdfWriter page = new PdfWriter().content(new byte[100 * 1024 * 1024]);
        page.document()
                .getPage(0)
                .getCOSObject()
                .getCOSStream(COSName.CONTENTS)
                .setItem(COSName.SUBTYPE, COSName.IMAGE);
        assertThat(refusal(page.bytes())).isNotEmpty();
    }

    @Test
    void picturesBesideTextDoNotMatter() throws Exception {
        PdfWriter page = new PdfWriter();
        BufferedImage image = new BufferedImage(3_000, 3_000, BufferedImage.TYPE_INT_RGB);
        try (PDPageContentStream content =
                new PDPageContentStream(page.document(), page.document().getPage(0))) {
            content.drawImage(LosslessFactory.createFromImage(page.document(), image), 300, 300, 50, 50);
            content.drawImage(JPEGFactory.createFromImage(page.document(), image), 400, 300, 50, 50);
        }
        assertThat(text(page.lines(72, 72, "Text."))).isEqualTo("Text.");
    }

    @Test
    void aPdfThatDrawsTooMuchIsRefused() throws Exception {
        byte[] steps = "q Q ".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(new PdfWriter().content(steps).bytes())).startsWith("a PDF that draws too much");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        PdfWriter page = new PdfWriter().content("[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).isNotEmpty();
    }

    @Test
    void aFontThatDoesNotTellItsLettersIsRefused() throws Exception {
        assertThat(refusal(unmapped("ABCDEF+Corporate").bytes()))
                .isEqualTo("a PDF whose fonts do not tell which letters they show; give its text");
    }

    @Test
    void aFontOfSymbolsMayHaveBullets() throws Exception {
        assertThat(text(unmapped("ABCDEF+Wingdings-Regular").at(90, 92, "text")))
                .isEqualTo("\u2022 text");
    }

    private static PdfWriter unmapped(String name) throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        COSDictionary encoding = new COSDictionary();
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(49));
        differences.add(COSName.getPDFName("g23"));
        encoding.setItem(COSName.DIFFERENCES, differences);
        font.getCOSObject().setItem(COSName.ENCODING, encoding);
        font.getCOSObject().setItem(COSName.BASE_FONT, COSName.getPDFName(name));
        PdfWriter page = new PdfWriter();
        page.content("BT /F9 10 Tf 72 700 Td (1) Tj ET".getBytes(StandardCharsets.US_ASCII));
        page.document().getPage(0).getResources();
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F9"), font);
        page.document().getPage(0).setResources(resources);
        return page;
    }

    private static String text(PdfWriter pages) throws Exception {
        return String.join(
                "\n",
                PdfText.of(pages.bytes()).lines().stream().map(TextLine::text).toList());
    }

    private static String refusal(byte[] bytes) {
        String[] message = new String[1];
        assertThatThrownBy(() -> PdfText.of(bytes))
                .isInstanceOf(FormException.class)
                .satisfies(e -> message[0] = e.getMessage());
        assertThat(message[0].lines()).hasSize(1);
        return message[0];
    }
}
