package org.clearinghouse.ingest.format.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.ResourceCache;

/** A page that caches its parsed resources, as pages of a PDDocument do. */
final class CachingPdfPage extends PDPage {
    private final ResourceCache cache;
    private PDResources resources;

    /** @param cache shared by the pages of a document */
    CachingPdfPage(PDPage page, ResourceCache cache) {
        super(page.getCOSObject());
        this.cache = cache;
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
