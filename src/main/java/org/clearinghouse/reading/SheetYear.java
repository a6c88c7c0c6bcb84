package org.clearinghouse.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Of which year a sheet is: one year, on which its heading and its sentences agree. */
final class SheetYear {
    private final Map<Integer, Finding> claimed = new TreeMap<>();

    SheetYear(Optional<SheetTitle> title, List<SheetNumbers> passages) {
        title.ifPresent(heading ->
                heading.years().forEach(year -> claim(year, heading.block().text())));
        passages.stream()
                .filter(passage -> passage.hasFigures() && !passage.years().several())
                .forEach(passage -> passage.years()
                        .years()
                        .forEach(year -> claim(year, passage.passage().text())));
        if (claimed.isEmpty()) {
            claimFromRest(passages);
        }
    }

    /** Where no figure says of which year it is, a sentence beside them may. */
    private void claimFromRest(List<SheetNumbers> passages) {
        for (SheetNumbers passage : passages) {
            passage.years()
                    .years()
                    .forEach(year -> claim(year, passage.passage().text()));
            if (passage.years().asOf() != null) {
                claim(passage.years().asOf().getYear(), passage.passage().text());
            }
        }
    }

    private void claim(int year, PlacedText text) {
        TextLine line = text.firstLine();
        claimed.putIfAbsent(year, new Finding(Severity.ERROR, null, line.page(), line.number(), text.text()));
    }

    Optional<Integer> year() {
        return claimed.keySet().stream().findFirst();
    }

    Optional<Finding> problem() {
        if (claimed.isEmpty()) {
            return Optional.of(Finding.error("no year is named: a sheet says, for example, \"In 2023, …\""));
        }
        if (claimed.size() == 1) {
            return Optional.empty();
        }
        List<Map.Entry<Integer, Finding>> years = List.copyOf(claimed.entrySet());
        Finding later = years.get(1).getValue();
        String message = "two years in one sheet: %d (line %d) and %d (line %d)"
                .formatted(
                        years.get(0).getKey(),
                        years.get(0).getValue().line(),
                        years.get(1).getKey(),
                        later.line());
        return Optional.of(new Finding(Severity.ERROR, message, later.page(), later.line(), later.text()));
    }
}
