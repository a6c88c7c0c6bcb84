package org.clearinghouse.ingest.format.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/** Parses a PDF with limits, because PDFBox itself would decompress a stream of any size into memory. */
final class BoundedPdfParser extends PDFParser {
    private static final int WIDEST_ROW = 100_000;
    private static final String ENCRYPTED =
            "a PDF that is encrypted; print it as a PDF without protection, or give its text";
    /** Filters of pictures, which are never decoded. */
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE, COSName.JBIG2_DECODE);

    private final PdfLimits limits;

    BoundedPdfParser(byte[] bytes, PdfLimits limits) throws IOException {
        super(new RandomAccessReadBuffer(bytes), "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.limits = limits;
    }

    /** Parses like parse(false), but without PDDocument, because loading that class loads libraries of AWT. */
    COSDocument read() throws IOException {
        setLenient(false);
        if (!parsePDFHeader() && !parseFDFHeader()) {
            throw new IOException("Error: Header doesn't contain versioninfo");
        }
        initialParse();
        document.getDocumentState().setParsing(false);
        return document;
    }

    @Override
    protected void prepareDecryption() throws IOException {
        if (document.isEncrypted()) {
            throw new UnreadablePdfException(ENCRYPTED);
        }
    }

    /** Records a failure that PDFBox ignores, because a figure might be in the object. */
    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            limits.recordFailure(e);
            throw e;
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        limits.countStep();
        COSStream stream = super.parseCOSStream(dictionary);
        if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            stream.removeItem(COSName.FILTER);
            stream.removeItem(COSName.F);
        }
        checkDecoding(stream);
        return stream;
    }

    /** Checks that the stream decodes within the limits. Only measures the output of the last filter. */
    private void checkDecoding(COSStream stream) throws IOException {
        checkParameters(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        List<COSName> filters = readFilterNames(stream.getFilters());
        byte[] bytes = filters.isEmpty() ? new byte[0] : readRawBytes(stream);
        for (int i = 0; i < filters.size(); i++) {
            if (PICTURES.contains(filters.get(i))) {
                throw new UnreadablePdfException("a PDF that is broken: a picture stands where text should");
            }
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            ByteArrayOutputStream decoded = new ByteArrayOutputStream();
            boolean last = i == filters.size() - 1;
            try (OutputStream counting = limits.wrapWithLimit(last ? OutputStream.nullOutputStream() : decoded)) {
                filter.decode(new ByteArrayInputStream(bytes), counting, stream, i);
            }
            bytes = decoded.toByteArray();
        }
    }

    private static byte[] readRawBytes(COSStream stream) throws IOException {
        try (InputStream bytes = stream.createRawInputStream()) {
            return bytes.readAllBytes();
        }
    }

    private static List<COSName> readFilterNames(COSBase filters) {
        if (filters instanceof COSArray array) {
            return array.toCOSNameStringList().stream().map(COSName::getPDFName).toList();
        }
        return filters instanceof COSName name ? List.of(name) : List.of();
    }

    /** Limits the row width, because PDFBox allocates that much memory. */
    private static void checkParameters(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                checkParameters(array.getObject(i));
            }
        }
        if (parameters instanceof COSDictionary row
                && (row.getInt(COSName.COLUMNS, 1) > WIDEST_ROW || row.getInt(COSName.BITS_PER_COMPONENT, 8) > 32)) {
            throw new UnreadablePdfException("a PDF that is broken: its rows are too wide");
        }
    }
}
