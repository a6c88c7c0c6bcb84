package org.clearinghouse.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;!DOCTYPE html&gt;\n&lt;p&gt;59 cases&lt;/p&gt;",
                "&lt;p>59 cases",
                "Ohio\n&lt;b&gt;59&lt;/b&gt; and &lt;i&gt;12&lt;/i&gt;",
                "Ohio, 59 cases&lt;!-- 47 cases --&gt;"
            })
    void recognizesEscapedPages(String text) {
        assertProblem(text, "a web page whose tags are escaped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.write(\"59 cases\");\ndocument.write('12');\n/* 47 cases */",
                "print(\"59 cases\")\n# 47 cases\nprint('12 reports')",
                "cases = \"59 cases\";\ntext <- '12 reports';",
                "echo \"59 cases\";\n  puts '12 reports';",
                "sheet = \"\"\"\nOhio Data\n59 cases\"\"\"\n# 47 cases",
                "cat <<'EOF'\n59 cases\nEOF\n# 47 cases",
                "alert('59');\n  /* 47 cases,\n   12 reports */"
            })
    void recognizesProgramCode(String text) {
        assertProblem(text, "program code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Ohio Data\n# 47 cases\nitems:\n  - \"59 cases\"\n  - \"12 reports\"",
                "title: Ohio Data\n# 47 cases\ntext: \"59 cases\"",
                "---\nitems:\n- 59 cases\n- 12 reports\ntotal: 71"
            })
    void recognizesYaml(String text) {
        assertProblem(text, "a YAML document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 47 cases\ntitle=Ohio Data\nline.1 = 59 cases",
                "title = \"Ohio Data\"\n\n; 47 cases\ncases = 59\n"
            })
    void recognizesSettings(String text) {
        assertProblem(text, "a file of settings");
    }

    @Test
    void recognizesCommentsOfOtherMarkup() {
        assertProblem("Ohio Data\n=========\n\n.. 47 cases\n\n59 cases", "a reStructuredText document");
        assertProblem("= Ohio Data\n\n// 47 cases\n59 cases", "an AsciiDoc document");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Ohio Data\n\n- reports: 1,571\n- cases: 59\n",
                "Ohio Data\n\nReports: 1,571\nCases:\n- 59 in Ohio\n- 12 in Utah",
                "Reports: 1,571\nCases:\n  - 59 in Ohio",
                "reports: 1,571\ncases: 59",
                "# ohio data\nreports: 1,571\ncases: 59",
                "Ohio Data\n\nReports = 1,571\nCases = 59",
                "We saw more ...\n... and 59 cases",
                "---\ntitle: Ohio Data\n---\n# Ohio\n\nNCMEC handled 59 cases.",
                "title: Ohio Data\nitems:\n- 59 cases\n\nNCMEC handled 59 cases.",
                "# Sources\n\n- \"NCMEC handled 59 cases\"\n- \"It had 12\"",
                "Maine (\"The Pine Tree State\")\nOhio (\"The Buckeye State\")",
                "A page has &lt;p&gt; tags and 59 cases, and Q&lt;A.",
                "* 59 cases\n** 12 reports */",
                "The rate = \"59\"; see below.\nIt was \"12\";"
            })
    void knowsProseListsAndMarkdown(String text) {
        assertThat(TextFormats.findOther(text)).isEmpty();
        assertThat(TextFormats.findOther(text.replace("\n", "\r\n"))).isEmpty();
    }

    private static void assertProblem(String text, String problem) {
        assertThat(TextFormats.findOther(text)).hasValue(problem + FormatDetector.INSTEAD);
        assertThat(TextFormats.findOther(text.replace("\n", "\r\n"))).hasValue(problem + FormatDetector.INSTEAD);
    }
}
