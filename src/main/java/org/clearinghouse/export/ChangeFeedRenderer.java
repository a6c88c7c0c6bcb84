package org.clearinghouse.export;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Renders the newest versions as an Atom feed: one entry a version, with its figures in words. An entry has the same id
 * in every process, at every address.
 */
public final class ChangeFeedRenderer {
    private static final int MAX_ENTRIES = 20;
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final DatasetVersions versions;
    private final Addresses addresses;
    private final Element feed;

    /**
     * Complete addresses that the feed names.
     *
     * @param self of the feed
     * @param changes of the page of the newest changes
     * @param page of the page of what a version changed
     * @param figures of the figures that a version changed, as CSV
     */
    public record Addresses(
            String self, String changes, Function<Dataset, String> page, Function<Dataset, String> figures) {}

    private ChangeFeedRenderer(DatasetVersions versions, Addresses addresses) {
        this.versions = versions;
        this.addresses = addresses;
        this.feed = new Document("", "").parser(Parser.xmlParser()).appendElement("feed");
    }

    /** @param newest the version that the feed begins with */
    public static String render(DatasetVersions versions, Dataset newest, Addresses addresses) {
        ChangeFeedRenderer renderer = new ChangeFeedRenderer(versions, addresses);
        renderer.describeFeed(newest);
        for (int number = newest.version(); number > Math.max(0, newest.version() - MAX_ENTRIES); number--) {
            renderer.describeVersion(versions.findVersion(number));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + renderer.format() + "\n";
    }

    private String format() {
        Document document = feed.ownerDocument();
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        return document.outerHtml();
    }

    private void describeFeed(Dataset newest) {
        feed.attr("xmlns", NAMESPACE).attr("xml:lang", "en");
        addText(feed, "title", "Clearinghouse: changes of NCMEC's figures");
        addText(feed, "id", createId("changes", versions.findVersion(1).publishedAt()));
        addText(feed, "updated", formatTime(newest));
        addText(feed.appendElement("author"), "name", "Clearinghouse");
        addText(feed, "rights", BibliographicCitation.RIGHTS);
        addLink(feed, "self", "application/atom+xml", addresses.self());
        addLink(feed, "alternate", "text/html", addresses.changes());
    }

    private void describeVersion(Dataset version) {
        ChangeSummary summary = ChangeSummary.create(versions, version);
        Element entry = feed.appendElement("entry");
        addText(entry, "title", summary.formatTitle());
        addText(entry, "id", createId("version " + version.version(), version.publishedAt()));
        addText(entry, "updated", formatTime(version));
        addLink(entry, "alternate", "text/html", addresses.page().apply(version));
        addLink(entry, "related", "text/csv", addresses.figures().apply(version));
        addText(entry, "content", formatList(summary)).attr("type", "html");
    }

    private static String formatList(ChangeSummary summary) {
        if (summary.formatSentences().isEmpty()) {
            return new Element("p").text("No figure changed.").outerHtml();
        }
        Element list = new Element("ul");
        summary.formatSentences().forEach(sentence -> list.appendElement("li").text(sentence));
        return list.outerHtml();
    }

    private static Element addText(Element parent, String name, String text) {
        return parent.appendElement(name).text(text);
    }

    private static void addLink(Element parent, String relation, String type, String address) {
        parent.appendElement("link").attr("rel", relation).attr("type", type).attr("href", address);
    }

    /** Version and time identify an entry, so the feed of another database has other ids. */
    private static String createId(String name, OffsetDateTime time) {
        byte[] bytes = "clearinghouse %s %s".formatted(name, time.toInstant()).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }

    private static String formatTime(Dataset version) {
        return BibliographicCitation.formatTimestamp(version);
    }
}
