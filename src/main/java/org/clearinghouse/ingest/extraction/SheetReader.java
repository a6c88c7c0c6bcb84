package org.clearinghouse.ingest.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.catalogue.CatalogueIndex;
import org.clearinghouse.ingest.extraction.area.AreaGazetteer;
import org.clearinghouse.ingest.extraction.attribution.AreaResolver;
import org.clearinghouse.ingest.extraction.layout.Block;
import org.clearinghouse.ingest.extraction.layout.BlockParser;
import org.clearinghouse.ingest.extraction.layout.PassageSplitter;
import org.clearinghouse.ingest.extraction.layout.SheetTitle;
import org.clearinghouse.ingest.extraction.template.PassageCandidates;
import org.clearinghouse.ingest.extraction.template.Templates;
import org.clearinghouse.ingest.extraction.text.TextNormalizer;
import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.result.ExtractedFigure;
import org.clearinghouse.ingest.result.ExtractedSource;
import org.clearinghouse.ingest.result.ExtractionResult;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.model.DocumentForm;

/** Reads NCMEC's one-page sheet of a state, which is prose. Reports what it cannot read and never guesses. */
public final class SheetReader {
    private static final int MAX_CHARACTERS = 100_000;
    private static final int MAX_NUMBERS = 1_000;
    private static final String PUBLISHER = "National Center for Missing & Exploited Children";

    private final Templates templates;
    private final AreaGazetteer gazetteer;
    private final CatalogueIndex catalogue;

    public SheetReader(Catalogue catalogue, Templates templates) {
        this.templates = templates;
        this.gazetteer = new AreaGazetteer(catalogue);
        this.catalogue = new CatalogueIndex(catalogue);
    }

    /** Reads the figures of a sheet; problems become findings of the result. */
    public ExtractionResult read(DocumentText text) {
        return readText(text).withFindings(text.findings());
    }

    private ExtractionResult readText(DocumentText text) {
        if (text.countCharacters() > MAX_CHARACTERS) {
            return createRefused(text.form(), "longer than any sheet: over " + MAX_CHARACTERS + " characters");
        }
        if (text.countNumbers() > MAX_NUMBERS) {
            return createRefused(text.form(), "more numbers than any sheet has: over " + MAX_NUMBERS);
        }
        List<Block> blocks = BlockParser.parse(text);
        Optional<SheetTitle> title = SheetTitle.find(blocks, gazetteer);
        List<PassageCandidates> passages =
                PassageSplitter.split(blocks, title.map(SheetTitle::block).orElse(null), gazetteer).stream()
                        .map(passage -> PassageCandidates.find(passage, templates, gazetteer))
                        .toList();
        return read(text.form(), blocks, title, passages);
    }

    private ExtractionResult read(
            DocumentForm form, List<Block> blocks, Optional<SheetTitle> title, List<PassageCandidates> passages) {
        SheetAreaDetector area = new SheetAreaDetector(title, blocks, passages, gazetteer, catalogue);
        SheetYearDetector year = new SheetYearDetector(title, blocks, passages);
        List<Finding> problems = Stream.of(area.problem(), year.problem())
                .flatMap(Optional::stream)
                .toList();
        if (area.area().isEmpty() || year.year().isEmpty() || year.problem().isPresent()) {
            return new ExtractionResult(form, List.of(), List.of(), problems);
        }
        ExtractedSource source = createSource(area.area().get(), year.year().get(), title);
        FigureAssembler figures =
                buildFigures(source.code(), area.area().get(), year.year().get(), passages);
        return createResult(form, source, figures, problems);
    }

    private FigureAssembler buildFigures(String source, String area, int year, List<PassageCandidates> passages) {
        FigureAssembler figures = new FigureAssembler(catalogue, source, area, year);
        AreaResolver resolver = new AreaResolver(area, passages, catalogue, gazetteer);
        for (PassageCandidates passage : passages) {
            figures.add(passage, resolver.resolveAreas(passage));
        }
        return figures;
    }

    private ExtractionResult createResult(
            DocumentForm form, ExtractedSource source, FigureAssembler read, List<Finding> problems) {
        List<ExtractedFigure> figures = ConsistencyChecks.removeDuplicates(read.figures());
        List<Finding> findings = new ArrayList<>(problems);
        if (figures.isEmpty()) {
            findings.add(
                    Finding.createError("no figure was found: a sheet says, for example, \"In 2023, 1,571 CyberTipline"
                            + " reports were made available to law enforcement in Maine.\""));
        }
        findings.addAll(read.findings());
        findings.addAll(ConsistencyChecks.check(figures, catalogue));
        return new ExtractionResult(form, List.of(source), figures, findings);
    }

    private ExtractedSource createSource(String area, int year, Optional<SheetTitle> title) {
        String name = catalogue.getAreaName(area);
        String code =
                TextNormalizer.fold(name)
                                .replaceAll("[^a-z]+", " ")
                                .replace("u s ", "us ")
                                .strip()
                                .replace(' ', '-') + "-" + year;
        String heading = title.map(found -> found.block().text().text()).orElse(name + " Data");
        return new ExtractedSource(code, heading, PUBLISHER, null, null, "the full text of the page");
    }

    private static ExtractionResult createRefused(DocumentForm form, String message) {
        return new ExtractionResult(form, List.of(), List.of(), List.of(Finding.createError(message)));
    }
}
