package org.clearinghouse.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged program explains the same. */
@QuarkusIntegrationTest
class BadInputIT extends BadInputTest {}
