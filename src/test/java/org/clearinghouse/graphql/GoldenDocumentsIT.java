package org.clearinghouse.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program gives the same answers. */
@QuarkusIntegrationTest
class GoldenDocumentsIT extends GoldenDocumentsTest {}
