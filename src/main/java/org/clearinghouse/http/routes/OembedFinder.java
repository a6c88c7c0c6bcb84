package org.clearinghouse.http.routes;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse.dataset.Dataset;
import org.clearinghouse.dataset.DatasetVersions;
import org.clearinghouse.http.HttpProblemException;
import org.clearinghouse.model.InvalidInputException;
import org.clearinghouse.web.CompareSelection;
import org.clearinghouse.web.Links;
import org.clearinghouse.web.Oembed;

/** Finds the page that an address leads to, with the parameters that the page itself accepts. */
final class OembedFinder {
    private static final Pattern PAGE = Pattern.compile("/(?:state/([^/]+)|metric/([^/]+)|(nation)|(compare))/?");
    private static final List<String> METRIC_PARAMETERS = List.of("year", "sort", AsOfParameter.NAME);

    private OembedFinder() {}

    /**
     * Empty for an address of no such page.
     *
     * @param links to complete addresses of this service
     * @param url complete, or a path of this service
     * @throws HttpProblemException where the page would be refused
     * @throws InvalidInputException where what the page is about does not exist
     */
    static Optional<Oembed> find(DatasetVersions versions, Links links, String url) {
        String target =
                removeRoot(url, links.complete(links.address().prefix())).replaceFirst("#.*", "");
        Matcher page = PAGE.matcher(decodePath(target));
        return page.matches() ? create(page, target, versions, links) : Optional.empty();
    }

    /** Hosts have no letter case. */
    private static String removeRoot(String url, String root) {
        return url.regionMatches(true, 0, root, 0, root.length()) ? url.substring(root.length()) : url;
    }

    private static String decodePath(String target) {
        try {
            return new QueryStringDecoder(target, StandardCharsets.UTF_8).path();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Optional<Oembed> create(Matcher page, String target, DatasetVersions versions, Links newest) {
        QueryParameters parameters = new QueryParameters(QueryStringParser.parse(target), listParameters(page));
        Dataset dataset = AsOfParameter.selectDataset(parameters, versions);
        Links links = new Links(newest.address(), AsOfParameter.parse(parameters));
        if (page.group(4) != null) {
            CompareSelection selection = CompareRoute.parseSelection(parameters, dataset);
            return Optional.of(selection)
                    .filter(each -> !each.areas().isEmpty())
                    .map(each -> Oembed.of(each, links));
        }
        if (page.group(2) != null) {
            Integer year = parameters.parseSingle("year", ObservationQueryParameters::parseYear);
            return Optional.of(Oembed.of(dataset.metricLookup().require(page.group(2)), year, links));
        }
        return Optional.of(Oembed.of(
                page.group(3) == null ? dataset.stateLookup().require(page.group(1)) : dataset.nation(), links));
    }

    private static List<String> listParameters(Matcher page) {
        if (page.group(4) != null) {
            return CompareRoute.PARAMETERS;
        }
        return page.group(2) != null ? METRIC_PARAMETERS : List.of(AsOfParameter.NAME);
    }
}
