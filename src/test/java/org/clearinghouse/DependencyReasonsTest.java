package org.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Every dependency of the build has a line in decision 18 that says why. */
class DependencyReasonsTest {
    private static final Path DECISION = Path.of("docs/decisions/0018-every-dependency-has-a-reason.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.*`) \\| .{10,} \\|$");
    private static final Pattern NAME = Pattern.compile("`(?:[\\w.-]+:)?([\\w.-]+)`");

    @Test
    void eachHasALine() throws IOException {
        List<String> explained = ROW.matcher(Files.readString(DECISION))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
        assertThat(explained).containsExactlyInAnyOrderElementsOf(listDependencies());
    }

    private static List<String> listDependencies() throws IOException {
        Document pom = Jsoup.parse(Files.readString(Path.of("pom.xml")), "", Parser.xmlParser());
        return pom.select("project > dependencies > dependency, profile > dependencies > dependency").stream()
                .map(DependencyReasonsTest::readName)
                .toList();
    }

    private static String readName(Element dependency) {
        return dependency.selectFirst("> artifactId").text();
    }
}
