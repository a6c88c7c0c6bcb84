package org.clearinghouse.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged program. */
@QuarkusIntegrationTest
class GoldenDocumentsIT extends GoldenDocumentsTest {}
