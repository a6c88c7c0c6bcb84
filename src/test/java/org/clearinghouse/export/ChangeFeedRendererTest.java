package org.clearinghouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.support.FigureCsv;
import org.clearinghouse.support.Histories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class ChangeFeedRendererTest {
    private static final DatasetVersions VERSIONS = createHistory().versions();
    private static final ChangeFeedRenderer.Addresses ADDRESSES = new ChangeFeedRenderer.Addresses(
            "https://example.org/changes.atom",
            "https://example.org/",
            version -> "https://example.org/?asOf=" + version.version(),
            version -> "https://example.org/observations.csv?a&b=" + version.version());

    @Test
    void hasAnEntryForEachVersionTheNewestFirst() {
        Elements entries = render(VERSIONS, 4).getElementsByTag("entry");
        assertThat(entries.select("title").eachText())
                .containsExactly(
                        "Version 4: 1 figure newly disputed",
                        "Version 3: 1 figure added",
                        "Version 2: 17 figures added",
                        "Version 1: 134 figures added");
        assertThat(entries.select("updated").eachText()).startsWith("2026-01-01T12:00:04Z", "2026-01-01T12:00:03Z");
    }

    @Test
    void anEntryHasItsFiguresInWords() {
        Elements contents = render(VERSIONS, 4).select("entry > content");
        assertThat(contents.get(0).attr("type")).isEqualTo("html");
        assertThat(readItems(contents.get(0)))
                .containsExactly("Maine, Survivors and families given peer support, 2023 (newly disputed): 12.");
        assertThat(readItems(contents.get(1))).containsExactly("Ohio, Cases of missing children, 2022 (added): 34.");
        assertThat(readItems(contents.get(3))).hasSize(101).last().isEqualTo("And 34 more.");
    }

    /** Such as one that describes metrics in other words. */
    @Test
    void aVersionWithoutChangedFiguresSaysSo() {
        DatasetVersions versions =
                createHistory().document("again.csv", readAgain()).versions();
        Element entry = render(versions, 5).select("entry").first();
        assertThat(entry.select("title").text()).isEqualTo("Version 5: no figure changed");
        assertThat(entry.select("content").text()).isEqualTo("<p>No figure changed.</p>");
    }

    /** Another source prints a figure that is held already, in the same words. */
    private static String readAgain() {
        return FigureCsv.create("OH,2022,missing-cases,34,34,exact").replace("sample", "second");
    }

    @Test
    void idsStayWhenVersionsFollow() {
        List<String> before = render(VERSIONS, 3).select("id").eachText();
        List<String> after = render(createHistory().versions(), 4).select("id").eachText();
        assertThat(after).containsAll(before).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void addressesAreComplete() {
        assertThat(render(VERSIONS, 4).select("entry").first().select("link").eachAttr("href"))
                .containsExactly("https://example.org/?asOf=4", "https://example.org/observations.csv?a&b=4");
        assertThat(ChangeFeedRenderer.render(VERSIONS, VERSIONS.current(), ADDRESSES))
                .contains("?a&amp;b=4");
    }

    @Test
    void showsTheNewestVersionsOnly() {
        Histories many = new Histories();
        for (int i = 0; i < 25; i++) {
            many.document(
                    "%s.csv".formatted(i), FigureCsv.create("OH,%s,missing-cases,34,34,exact".formatted(1990 + i)));
        }
        Elements entries = render(many.versions(), 25).getElementsByTag("entry");
        assertThat(entries).hasSize(20);
        assertThat(entries.last().select("title").text()).isEqualTo("Version 6: 1 figure added");
    }

    private static Histories createHistory() {
        return Histories.bundledAnd()
                .document("ohio.csv", FigureCsv.create("OH,2022,missing-cases,34,34,exact"))
                .document("maine.csv", FigureCsv.create("ME,2023,team-hope-supported,13,13,exact"));
    }

    private static Element render(DatasetVersions versions, int newest) {
        String feed = ChangeFeedRenderer.render(versions, versions.findVersion(newest), ADDRESSES);
        assertThat(feed).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=");
        return Jsoup.parse(feed, "", Parser.xmlParser());
    }

    private static List<String> readItems(Element content) {
        return Jsoup.parse(content.text()).select("li").eachText();
    }
}
