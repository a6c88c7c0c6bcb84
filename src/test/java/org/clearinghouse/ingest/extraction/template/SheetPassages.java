package org.clearinghouse.ingest.extraction.template;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.layout.PassageSplitter;
import org.clearinghouse.ingest.extraction.layout.PublicationYear;
import org.clearinghouse.ingest.format.DocumentText;

/** Reads the passages of a text as the sheet reader does, for tests of what comes after. */
public final class SheetPassages {
    public static final Catalogue CATALOGUE = Catalogue.loadBundled();
    public static final AreaGazetteer GAZETTEER = new AreaGazetteer(CATALOGUE);
    public static final Templates TEMPLATES = Templates.loadBundled(CATALOGUE);

    private SheetPassages() {}

    public static List<PassageCandidates> readAll(String sheet) {
        List<Block> blocks = BlockParser.parse(DocumentText.parse(sheet));
        return PassageSplitter.split(blocks, PageTitle.find(blocks, GAZETTEER), GAZETTEER).stream()
                .map(new PassageMatcher(TEMPLATES, GAZETTEER, PublicationYear.find(blocks))::match)
                .toList();
    }

    /** The last passage of a text. */
    public static PassageCandidates readLast(String sheet) {
        List<PassageCandidates> passages = readAll(sheet);
        return passages.get(passages.size() - 1);
    }
}
