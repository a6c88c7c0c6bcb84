package org.clearinghouse.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.figure.DocumentForm;

/** Reads NCMEC's one-page sheet of a state, which is prose. What it does not understand it reports, and never guesses. */
public final class SheetReader {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_NUMBERS = 1_000;
    private static final String PUBLISHER = "National Center for Missing & Exploited Children";

    private final Templates templates;
    private final AreaNames names;
    private final Metrics metrics;

    public SheetReader(Catalogue catalogue, Templates templates) {
        this.templates = templates;
        this.names = new AreaNames(catalogue);
        this.metrics = new Metrics(catalogue);
    }

    public Reading read(DocumentText text) {
        if (text.characters() > MOST_CHARACTERS) {
            return refused(text.form(), "longer than any sheet: over " + MOST_CHARACTERS + " characters");
        }
        if (text.numbers() > MOST_NUMBERS) {
            return refused(text.form(), "more numbers than any sheet has: over " + MOST_NUMBERS);
        }
        List<Block> blocks = Blocks.of(text);
        Optional<SheetTitle> title = SheetTitle.in(blocks, names);
        List<SheetNumbers> passages = Passages.of(
                        blocks, title.map(SheetTitle::block).orElse(null), names)
                .stream()
                .map(passage -> SheetNumbers.in(passage, templates, names))
                .toList();
        return read(text.form(), blocks, title, passages);
    }

    private Reading read(
            DocumentForm form, List<Block> blocks, Optional<SheetTitle> title, List<SheetNumbers> passages) {
        SheetArea area = new SheetArea(title, blocks, passages, names, metrics);
        SheetYear year = new SheetYear(title, blocks, passages);
        List<Finding> problems = Stream.of(area.problem(), year.problem())
                .flatMap(Optional::stream)
                .toList();
        if (area.area().isEmpty() || year.year().isEmpty() || year.problem().isPresent()) {
            return new Reading(form, List.of(), List.of(), problems);
        }
        ReadSource source = source(area.area().get(), year.year().get(), title);
        SheetFigures figures =
                figures(source.code(), area.area().get(), year.year().get(), passages);
        return reading(form, source, figures, problems);
    }

    private SheetFigures figures(String source, String area, int year, List<SheetNumbers> passages) {
        SheetFigures figures = new SheetFigures(metrics, source, area, year);
        AreaResolver resolver = new AreaResolver(area, metrics, names);
        passages.forEach(resolver::note);
        for (SheetNumbers passage : passages) {
            figures.add(passage, resolver.areas(passage));
        }
        return figures;
    }

    private Reading reading(DocumentForm form, ReadSource source, SheetFigures read, List<Finding> problems) {
        List<ReadFigure> figures = FigureChecks.withoutRepeats(read.figures());
        List<Finding> findings = new ArrayList<>(problems);
        if (figures.isEmpty()) {
            findings.add(Finding.error("no figure was found: a sheet says, for example, \"In 2023, 1,571 CyberTipline"
                    + " reports were made available to law enforcement in Maine.\""));
        }
        findings.addAll(read.findings());
        findings.addAll(FigureChecks.of(figures, metrics));
        return new Reading(form, List.of(source), figures, findings);
    }

    private ReadSource source(String area, int year, Optional<SheetTitle> title) {
        String name = metrics.areaName(area);
        String code = Folding.fold(name)
                        .replaceAll("[^a-z]+", " ")
                        .replace("u s ", "us ")
                        .strip()
                        .replace(' ', '-') + "-" + year;
        String heading = title.map(found -> found.block().text().text()).orElse(name + " Data");
        return new ReadSource(code, heading, PUBLISHER, null, null, "the full text of the page");
    }

    private static Reading refused(DocumentForm form, String message) {
        return new Reading(form, List.of(), List.of(), List.of(Finding.error(message)));
    }
}
