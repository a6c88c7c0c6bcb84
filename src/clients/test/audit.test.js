import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditServer } from 'graphql-http';
import { graphql } from '../service.js';

test('the endpoint passes every audit of GraphQL over HTTP', async () => {
  const audits = await auditServer({ url: graphql, fetchFn: fetch });
  const failed = audits.filter((audit) => audit.status !== 'ok').map(({ name, reason }) => `${name}: ${reason}`);
  assert.deepEqual(failed, []);
  assert.equal(audits.length, 61);
});
