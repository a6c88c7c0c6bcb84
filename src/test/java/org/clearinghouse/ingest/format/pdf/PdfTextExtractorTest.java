package org.clearinghouse.ingest.format.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.format.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PdfTextExtractorTest {

    @Test
    void numbersLinesByPage() throws Exception {
        List<TextLine> lines = PdfTextExtractor.extract(new PdfWriter()
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
    void readsColumnsOneAfterTheOther() throws Exception {
        String left = "The left column has\nseveral lines that are\nof some length, each\nof several words, and";
        String right = "goes on at the right,\nwhere it has as many\nlines, none of which\nbelongs to the left.";
        assertThat(text(new PdfWriter().lines(72, 72, left).lines(200, 72, right)))
                .isEqualTo(left + "\n" + right);
    }

    @Test
    void readsLinesAcrossThePageBetweenColumns() throws Exception {
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
    void separatesNumbersFromLabelsAcrossNarrowGaps() throws Exception {
        assertThat(text(new PdfWriter()
                        .lines(72, 72, "Short label\nA label that nearly touches its number")
                        .lines(246, 72, "12\n1,345")))
                .isEqualTo("Short label\t12\nA label that nearly touches its number\t1,345");
    }

    @Test
    void joinsALabelOfSeveralLines() throws Exception {
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
    void keepsTheColumnOfAnEmptyCell() throws Exception {
        assertThat(text(new PdfWriter()
                        .at(200, 72, "2022")
                        .at(260, 72, "2023")
                        .at(72, 84, "Cases")
                        .at(200, 84, "12")
                        .at(260, 84, "14")))
                .isEqualTo("|  | 2022 | 2023 |\nCases\t12\t14");
    }

    @Test
    void putsSuperscriptNumbersInBracketsButNotLetters() throws Exception {
        assertThat(text(new PdfWriter()
                        .at(72, 72, "In 2023, 45")
                        .at(123, 68, PdfWriter.PLAIN, 6, "1")
                        .at(130, 72, " cases on the 19")
                        .at(204, 68, PdfWriter.PLAIN, 6, "th")
                        .at(209, 72, " day")))
                .isEqualTo("In 2023, 45[1] cases on the 19th day");
    }

    @Test
    void marksLargerAndBolderLinesAsHeadings() throws Exception {
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
    void removesHeadersFootersAndPageNumbers() throws Exception {
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
    void keepsALastNumberThatIsNotAPageNumber() throws Exception {
        assertThat(text(new PdfWriter().lines(72, 72, "Total").at(72, 700, "2")))
                .endsWith("2");
    }

    @Test
    void joinsSpacedLettersButNotDigits() throws Exception {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[(handled 41,) -180 (571 cases)] TJ | handled 41,571 cases",
                "[(handled 41,) -240 (571 cases)] TJ | handled 41,571 cases",
                "[(handled ) (4) -90 (1) -90 (,) -90 (5) -90 (7) -90 (1) ( cases)] TJ | handled 41,571 cases",
                "(handled ) Tj 2 Tc (1,110) Tj 0 Tc ( cases) Tj | handled 1,110 cases",
                "2 Tc (handled 1,110 cases) Tj | handled 1,110 cases",
                "(handled ) Tj 150 Tz (1,110) Tj 100 Tz ( cases) Tj | handled 1,110 cases",
                "(handled 41,) Tj 1 0 0 1 128 700 Tm (571 cases) Tj | handled 41,571 cases",
                "[(handled 41,) -300 (571 cases)] TJ | handled 41, 571 cases",
                "[(handled 41,) -1300 (571 cases)] TJ | handled 41, 571 cases",
                "(handled ) Tj 4 Tc (1,110) Tj 0 Tc ( cases) Tj | handled 1 , 1 1 0 cases",
                "[(handled) -300 (2022) -230 (2023) -300 (cases)] TJ | handled 2022 2023 cases",
            })
    void joinsTheDigitsOfANumberOrKeepsAllApart(String operators, String read) throws Exception {
        assertThat(text(new PdfWriter().draw("BT /F1 11 Tf 72 700 Td " + operators + " ET")))
                .isEqualTo(read);
    }

    @Test
    void rejectsPdfsThatHideAllText() throws Exception {
        PdfWriter page = new PdfWriter().lines(72, 72, "One 59");
        assertThat(refusal(page.draw("0 0 600 800 re f").bytes()))
                .startsWith("a PDF that shows no text: page 1 has numbers that are not shown (covered by");
    }

    @Test
    void ignoresPicturesBesideText() throws Exception {
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
    void rejectsPdfsWithoutText() throws Exception {
        assertThat(refusal(new PdfWriter().bytes()))
                .isEqualTo("a PDF that has no text, only pictures, such as a scan; give its text");
    }

    @Test
    void rejectsBrokenPdfs() throws Exception {
        byte[] whole = new PdfWriter().lines(72, 72, "One.\nTwo.").bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 100))).startsWith("a PDF that is broken");
        assertThat(refusal(new String(whole, StandardCharsets.ISO_8859_1)
                        .replaceFirst("startxref\\s+\\d+", "startxref\n7")
                        .getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("a PDF that is broken");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).startsWith("a PDF that is broken");
    }

    @Test
    void rejectsDeepNesting() throws Exception {
        PdfWriter page = new PdfWriter().content("[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(page.bytes())).isNotEmpty();
    }

    static String text(PdfWriter pages) throws Exception {
        return String.join(
                "\n",
                PdfTextExtractor.extract(pages.bytes()).lines().stream()
                        .map(TextLine::text)
                        .toList());
    }

    static String refusal(byte[] bytes) {
        String[] message = new String[1];
        assertThatThrownBy(() -> PdfTextExtractor.extract(bytes))
                .isInstanceOf(UnreadableDocumentException.class)
                .satisfies(e -> message[0] = e.getMessage());
        assertThat(message[0].lines()).hasSize(1);
        return message[0];
    }
}
