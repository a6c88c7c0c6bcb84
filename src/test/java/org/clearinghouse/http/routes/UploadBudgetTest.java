package org.clearinghouse.http.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import org.clearinghouse.http.HttpProblemException;
import org.junit.jupiter.api.Test;

class UploadBudgetTest {
    private final UploadBudget budget = new UploadBudget(1000);

    @Test
    void rejectsADocumentForWhichNoMemoryIsLeft() {
        UploadBudget.Share share = budget.take(announce("600"));
        assertThatThrownBy(() -> budget.take(announce("401")))
                .isInstanceOf(HttpProblemException.class)
                .hasMessage("Other documents are being received or imported, and clearinghouse.limits.uploads allows"
                        + " 1000 bytes at a time; send this one again later.")
                .extracting(failure -> ((HttpProblemException) failure).status())
                .isEqualTo(503);
        budget.take(announce("400"));
        share.endRequest();
        budget.take(announce("600"));
    }

    @Test
    void keepsTheShareOfAnImportWhoseClientHasGone() {
        UploadBudget.Share share = budget.take(announce("1000"));
        share.beginImport();
        share.endRequest();
        assertFull();
        share.endImport();
        budget.take(announce("1000"));
    }

    @Test
    void givesEachShareBackOnce() {
        UploadBudget.Share share = budget.take(announce("500"));
        share.endRequest();
        share.endRequest();
        share.endImport();
        budget.take(announce("1000"));
        assertFull();
    }

    @Test
    void aDocumentOfUnknownOrLargerSizeTakesEverything() {
        UploadBudget.Share chunked = budget.take(announce(null));
        assertFull();
        chunked.endRequest();
        budget.take(announce("99999999999"));
        assertFull();
    }

    private void assertFull() {
        assertThatThrownBy(() -> budget.take(announce("1"))).isInstanceOf(HttpProblemException.class);
    }

    private static HttpServerRequest announce(String length) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                UploadBudgetTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getHeader");
                    assertThat(arguments).containsExactly(HttpHeaders.CONTENT_LENGTH);
                    return length;
                });
    }
}
