package org.clearinghouse.ingest.extraction.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parses bytes as an operator's file of templates. */
public final class TemplateFuzzer {
    private TemplateFuzzer() {}

    /** Called by the fuzzer for each input; an exception is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            new TemplateParser("fuzzed.txt", SheetPassages.CATALOGUE, Map.of())
                    .parse(new String(input, StandardCharsets.UTF_8));
        } catch (TemplateException e) {
            // the file is refused with its reason
        }
    }
}
