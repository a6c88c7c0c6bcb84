package org.clearinghouse.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.Dataset;
import org.jsoup.nodes.Element;

/**
 * A page as the oEmbed standard describes it to tools that embed it.
 *
 * @param frame complete address of the page for frames
 */
public record Oembed(String title, String frame, Links links) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Pattern PAGE =
            Pattern.compile("/(?:(state|metric)/([^/?#]+)|(nation)|(compare))(\\?[^#]*)?(?:#.*)?");
    private static final Pattern TIME = Pattern.compile("[?&](asOf=[^&]+)");

    /**
     * Finds the page that an address leads to; empty for other addresses.
     *
     * @param links to complete addresses of this service
     * @param url complete, or a path of this service
     */
    public static Optional<Oembed> find(Dataset dataset, Links links, String url) {
        String root = links.complete(links.address().prefix());
        String path = url.startsWith(root) ? url.substring(root.length()) : url;
        Matcher page = PAGE.matcher(path);
        if (!page.matches()) {
            return Optional.empty();
        }
        String query = page.group(5) == null ? "" : page.group(5);
        if (page.group(4) != null) {
            return query.contains("areas=")
                    ? Optional.of(new Oembed("Comparison of states", root + "/embed/compare" + query, links))
                    : Optional.empty();
        }
        return findName(dataset, page).map(name -> new Oembed(name, root + findFrame(page) + findTime(query), links));
    }

    private static Optional<String> findName(Dataset dataset, Matcher page) {
        if (page.group(3) != null) {
            return Optional.of(dataset.nation().getName());
        }
        return page.group(1).equals("state")
                ? dataset.stateLookup().find(page.group(2)).map(state -> state.getName())
                : dataset.metricLookup().find(page.group(2)).map(metric -> metric.getName());
    }

    private static String findFrame(Matcher page) {
        return page.group(3) != null ? "/embed/state/US" : "/embed/" + page.group(1) + "/" + page.group(2);
    }

    private static String findTime(String query) {
        Matcher time = TIME.matcher(query);
        return time.find() ? "?" + time.group(1) : "";
    }

    /**
     * Describes the page.
     *
     * @param maxWidth null for no limit, like maxHeight
     */
    public Map<String, Object> describe(Integer maxWidth, Integer maxHeight) {
        int width = maxWidth == null ? WIDTH : Math.min(WIDTH, maxWidth);
        int height = maxHeight == null ? HEIGHT : Math.min(HEIGHT, maxHeight);
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("version", "1.0");
        description.put("type", "rich");
        description.put("title", title);
        description.put("provider_name", "Clearinghouse");
        description.put("provider_url", links.complete(links.unpin().linkToStart()));
        description.put("width", width);
        description.put("height", height);
        description.put("html", createFrame(width, height));
        return description;
    }

    private String createFrame(int width, int height) {
        return new Element("iframe")
                .attr("src", frame)
                .attr("title", title)
                .attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height))
                .attr("loading", "lazy")
                .outerHtml();
    }
}
