package org.clearinghouse.reading.form;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** A page that keeps what it has parsed, as pages of a PDDocument do. */
final class PdfPage extends PDPage {
    private final ResourceCache cache;
    private PDResources resources;

    private PdfPage(COSDictionary page, ResourceCache cache) {
        super(page);
        this.cache = cache;
    }

    static Iterable<PdfPage> all(COSDocument document) {
        ResourceCache cache = new DefaultResourceCache();
        COSDictionary pages =
                document.getTrailer().getCOSDictionary(COSName.ROOT).getCOSDictionary(COSName.PAGES);
        List<PdfPage> all = new ArrayList<>();
        for (PDPage page : new PDPageTree(pages)) {
            all.add(new PdfPage(page.getCOSObject(), cache));
        }
        return all;
    }

    @Override
    public PDResources getResources() {
        if (resources == null
                && PDPageTree.getInheritableAttribute(getCOSObject(), COSName.RESOURCES)
                        instanceof COSDictionary dictionary) {
            resources = new PDResources(dictionary, cache);
        }
        return resources;
    }
}
