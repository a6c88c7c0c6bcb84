package org.clearinghouse.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse.ingest.format.DocumentText;
import org.clearinghouse.ingest.format.TextLine;
import org.clearinghouse.ingest.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextExtractorTest {
    @ParameterizedTest
    @CsvSource({
        "'<!-- 47 --> cases', 1",
        "'Maine\n<!-- 47 --> cases', 2",
        "'Maine\nhandled <!-- 47 --> cases', 2",
        "'Maine\n\nhandled 59\n[x]: # (47)\n', 4"
    })
    void reportsTheLineOfAComment(String text, int line) throws Exception {
        DocumentText read = MarkdownTextExtractor.extract(unescape(text));
        assertThat(read.findings()).extracting(Finding::line).containsExactly(line);
        assertThat(read.lines()).extracting(TextLine::text).noneMatch(words -> words.contains("47"));
    }

    @Test
    void readsWhatFollowsAComment() throws Exception {
        DocumentText read = MarkdownTextExtractor.extract("[//]: # (47 cases)\n\nhandled 59 <!-- 1\n2 -->cases\n");
        assertThat(read.lines()).extracting(TextLine::text).contains("handled 59 ", "cases");
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n");
    }
}
