package org.clearinghouse.ingest.extraction.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.catalogue.Catalogue;
import org.clearinghouse.ingest.extraction.number.NumberFinder;
import org.junit.jupiter.api.Test;

class NumberSegmentsTest {
    private static final AreaGazetteer GAZETTEER = new AreaGazetteer(Catalogue.loadBundled());

    @Test
    void givesAnAreaToTheNumberOfItsSegment() {
        NumberSegments segments = divide("5,759 families nationwide, including 12 families in maine");
        assertThat(findCodes(segments, 0)).containsExactly("US");
        assertThat(findCodes(segments, 1)).containsExactly("ME");
    }

    @Test
    void givesAnAreaAfterAConjunctionToTheNextNumber() {
        NumberSegments segments = divide("45 submissions, and in maine, 12 families");
        assertThat(findCodes(segments, 0)).isEmpty();
        assertThat(findCodes(segments, 1)).containsExactly("ME");
    }

    @Test
    void givesAPossessiveToTheNumberAfterIt() {
        NumberSegments segments = divide("45 submissions joined maine's 12 families");
        assertThat(findCodes(segments, 0)).isEmpty();
        assertThat(findCodes(segments, 1)).containsExactly("ME");
    }

    @Test
    void findsTheNumberOfAPosition() {
        NumberSegments segments = divide("45 submissions and 12 families");
        assertThat(segments.findNumber(4)).isZero();
        assertThat(segments.findNumber(25)).isEqualTo(1);
        assertThat(segments.findNextNumberStart(3)).isEqualTo(19);
        assertThat(segments.findNextNumberStart(25)).isEqualTo(25);
    }

    @Test
    void knowsPartsAndWholes() {
        NumberSegments segments = divide("12 of the 5,759 families were in maine");
        assertThat(segments.isPartOfNext(0)).isTrue();
        assertThat(segments.isPartOfNext(1)).isFalse();
        assertThat(segments.isWhole(0)).isFalse();
        assertThat(segments.isWhole(1)).isTrue();
        assertThat(divide("a total of 5,759 families").isWhole(0)).isFalse();
    }

    @Test
    void findsTheAreasBeforeTheFirstNumber() {
        NumberSegments segments = divide("in maine, 12 families and 5 in ohio");
        assertThat(segments.leadingMentions()).extracting(AreaMention::code).containsExactly("ME");
        assertThat(segments.mentions()).extracting(AreaMention::code).containsExactly("ME", "OH");
        assertThat(segments.findMentionsBefore(0)).isEmpty();
    }

    private static NumberSegments divide(String text) {
        return new NumberSegments(text, NumberFinder.findAll(text), GAZETTEER.findMentions(text));
    }

    private static List<String> findCodes(NumberSegments segments, int number) {
        return segments.findMentions(number).stream().map(AreaMention::code).toList();
    }
}
