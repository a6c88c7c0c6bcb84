package org.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MainTest {
    private static final String URI_VALIDATION = "vertx.disableURIValidation";

    private final Locale locale = Locale.getDefault();
    private final String uriValidation = System.getProperty(URI_VALIDATION);

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        if (uriValidation == null) {
            System.clearProperty(URI_VALIDATION);
        } else {
            System.setProperty(URI_VALIDATION, uriValidation);
        }
    }

    @Test
    void librariesFormatWithTheRootLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        Main.main("--version");
        assertThat(Locale.getDefault()).isEqualTo(Locale.ROOT);
    }
}
