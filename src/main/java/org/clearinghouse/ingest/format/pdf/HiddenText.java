package org.clearinghouse.ingest.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse.ingest.result.Finding;
import org.clearinghouse.ingest.result.Severity;

/** Collects the text of a page that a reader does not see, and reports it without repeating it. */
final class HiddenText {
    private static final double SAME_LINE = 0.3;

    private final Map<Concealment, List<Glyph>> glyphs = new EnumMap<>(Concealment.class);

    void add(Concealment reason, Glyph glyph) {
        glyphs.computeIfAbsent(reason, key -> new ArrayList<>()).add(glyph);
    }

    /** Removes glyphs that are also shown in the same place, such as the shadows of letters. */
    void removeTwins(List<Glyph> shown, PdfLimits limits) throws IOException {
        for (Map.Entry<Concealment, List<Glyph>> hidden : glyphs.entrySet()) {
            List<Glyph> single = new ArrayList<>();
            for (Glyph glyph : hidden.getValue()) {
                limits.checkTime();
                if (shown.stream().noneMatch(other -> OverlapResolver.isTwin(glyph, other))) {
                    single.add(glyph);
                }
            }
            hidden.setValue(single);
        }
    }

    /** Returns a mark for each number that is hidden within a line of the page. */
    List<Glyph> createMarks(List<Glyph> shown, PdfLimits limits) throws IOException {
        List<Glyph> marks = new ArrayList<>();
        for (Map.Entry<Concealment, List<Glyph>> hidden : glyphs.entrySet()) {
            for (TextRun run : TextRun.groupGlyphs(hidden.getValue())) {
                limits.checkTime();
                if (hidden.getKey() != Concealment.LAYER && isWithinLine(run, shown)) {
                    marks.add(run.createMark());
                }
            }
        }
        return marks;
    }

    private static boolean isWithinLine(TextRun run, List<Glyph> shown) {
        List<Glyph> line = shown.stream()
                .filter(glyph -> !glyph.isBlank()
                        && Math.abs(glyph.baseline() - run.baseline()) < SAME_LINE * Math.max(glyph.size(), run.size()))
                .toList();
        boolean replaced = line.stream().anyMatch(run::isOverlappedBy);
        boolean replacedByDigits = line.stream().anyMatch(glyph -> glyph.hasDigit() && run.isOverlappedBy(glyph));
        boolean touched = line.stream().anyMatch(run::isTouchedBy);
        boolean number = !line.isEmpty() && !replaced && hasDigit(run.glyphs());
        return number || touched && !replacedByDigits;
    }

    private static boolean hasDigit(List<Glyph> glyphs) {
        return glyphs.stream().anyMatch(Glyph::hasDigit);
    }

    List<Finding> createFindings(int page) {
        List<Finding> findings = new ArrayList<>();
        glyphs.forEach((reason, hidden) -> {
            if (hasDigit(hidden)) {
                findings.add(createFinding(page, reason));
            }
        });
        return findings;
    }

    /** A layer is switched off on purpose, and its text is not meant to be read. */
    private static Finding createFinding(int page, Concealment reason) {
        Severity severity = reason == Concealment.LAYER ? Severity.UNMATCHED : Severity.WARNING;
        String message =
                "page " + page + " has numbers that are not shown (" + reason.description() + "); they are not read";
        return new Finding(severity, message, page, null, null);
    }
}
