package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.area.AreaMention;
import org.clearinghouse.ingest.extraction.attribution.AreaResolver;
import org.clearinghouse.ingest.extraction.attribution.CounterDetector;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.PageTitle;
import org.clearinghouse.ingest.extraction.layout.PassageSplitter;
import org.clearinghouse.ingest.extraction.layout.PublicationYear;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.PassageMatcher;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;

/**
 * Reads pages on which NCMEC's figures are printed: sheets, reports, statements, news. Each figure has its own area and
 * year. Reports what it cannot read and never guesses.
 */
public final class PageReader {
    private static final int MAX_CHARACTERS = 1_100_000;
    private static final int MAX_NUMBERS = 10_000;
    private static final String LOOKED_FOR =
            "looked for the area in the title and headings (\"Maine Data\"), for NCMEC as the"
                    + " one who counted, and for figures with a calendar year, such as \"In 2023, NCMEC handled 11 cases of missing"
                    + " children from Maine.\"";

    private static final String ONLY_ZEROS = "every figure of the page is 0, as of a web page that was saved before its"
            + " counters ran; give the page with its numbers";

    private final Templates templates;
    private final AreaGazetteer gazetteer;
    private final CatalogueIndex catalogue;

    public PageReader(Catalogue catalogue, Templates templates) {
        this.templates = templates;
        this.gazetteer = new AreaGazetteer(catalogue);
        this.catalogue = new CatalogueIndex(catalogue);
    }

    /** Reads the figures of a page; problems become findings of the result. */
    public ExtractionResult read(DocumentText text) {
        return readText(text).withFindings(text.findings());
    }

    private ExtractionResult readText(DocumentText text) {
        if (text.countCharacters() > MAX_CHARACTERS) {
            return createRefused(text.form(), "longer than any page: over " + MAX_CHARACTERS + " characters");
        }
        if (text.countNumbers() > MAX_NUMBERS) {
            return createRefused(text.form(), "more numbers than any page has: over " + MAX_NUMBERS);
        }
        List<Block> blocks = BlockParser.parse(text);
        Optional<PageTitle> title = PageTitle.find(blocks, gazetteer);
        PassageMatcher matcher = new PassageMatcher(templates, gazetteer, PublicationYear.find(blocks));
        List<PassageCandidates> passages = PassageSplitter.split(blocks, title, gazetteer).stream()
                .map(matcher::match)
                .toList();
        PageNotices notices = new PageNotices(passages);
        return read(text, blocks, title, notices.markDoubtful()).withFindings(notices.createFindings());
    }

    private ExtractionResult read(
            DocumentText text, List<Block> blocks, Optional<PageTitle> title, List<PassageCandidates> passages) {
        AreaScopes scopes = new AreaScopes(title, blocks, passages, gazetteer);
        boolean ofState = !scopes.pageArea().equals(AreaMention.NATION);
        CounterDetector counters = new CounterDetector(passages, blocks);
        FigureAssembler assembler = new FigureAssembler(
                catalogue, PageYear.find(title, ofState, blocks, passages), counters, Footnotes.find(text.lines()));
        Map<String, AreaResolver> resolvers = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            String scope = scopes.getScope(i);
            AreaResolver resolver = resolvers.computeIfAbsent(scope, area -> createResolver(area, scopes, passages));
            assembler.add(passages.get(i), scope, resolver.resolveAreas(passages.get(i)));
        }
        boolean byCenter = counters.isByCenter() || ofState && !counters.isByOthers();
        return createResult(
                text.form(),
                new PageSource(title, scopes.pageArea(), catalogue.getAreaName(scopes.pageArea()), byCenter),
                assembler);
    }

    private AreaResolver createResolver(String area, AreaScopes scopes, List<PassageCandidates> passages) {
        List<PassageCandidates> inScope = IntStream.range(0, passages.size())
                .filter(passage -> scopes.getScope(passage).equals(area))
                .mapToObj(passages::get)
                .toList();
        return new AreaResolver(area, inScope, scopes.getSections(), catalogue, gazetteer);
    }

    private ExtractionResult createResult(DocumentForm form, PageSource page, FigureAssembler read) {
        List<Finding> findings = new ArrayList<>(read.findings());
        if (read.figures().isEmpty()) {
            findings.add(0, Finding.createError("no figure was found: " + LOOKED_FOR));
            return new ExtractionResult(form, List.of(), List.of(), findings);
        }
        if (read.figures().stream().allMatch(figure -> figure.printed().equals("0"))) {
            findings.add(0, Finding.createError(ONLY_ZEROS));
            return new ExtractionResult(form, List.of(), List.of(), findings);
        }
        ExtractedSource source = page.create(read.figures());
        List<ExtractedFigure> figures = read.figures().stream()
                .map(figure -> figure.withSource(source.code()))
                .toList();
        return ConsistencyChecks.apply(new ExtractionResult(form, List.of(source), figures, findings), catalogue);
    }

    private static ExtractionResult createRefused(DocumentForm form, String message) {
        return ExtractionResult.createRefused(form, Finding.createError(message));
    }
}
