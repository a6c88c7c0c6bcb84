import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';
import { cacheExchange as graphcache } from '@urql/exchange-graphcache';
import { getIntrospectionQuery } from 'graphql';
import { graphql, recordedAt, watched } from '../service.js';

const MAINE = gql`
  {
    state(code: "ME") {
      id
      name
    }
  }
`;
const maine = { id: 'State:ME', name: 'Maine' };

test('a query is answered over GET by default, and the second time from the cache', async () => {
  const { requests, fetch } = watched();
  const client = new Client({ url: graphql, fetch, exchanges: [cacheExchange, fetchExchange] });
  const first = await client.query(MAINE, {});
  const second = await client.query(MAINE, {});
  assert.equal(first.error, undefined);
  assert.equal(first.data.state.name, maine.name);
  assert.deepEqual(second.data, first.data);
  assert.deepEqual(
    requests.map(({ method }) => method),
    ['GET'],
  );
});

test('the normalized cache resolves node from the result of another query', async () => {
  const { requests, fetch } = watched();
  const cache = graphcache({
    schema: await introspection(),
    resolvers: { Query: { node: (_, { id }) => ({ __typename: 'State', id }) } },
  });
  const client = new Client({ url: graphql, fetch, exchanges: [cache, fetchExchange] });
  await client.query(MAINE, {});
  const node = gql`
    query ($id: ID!) {
      node(id: $id) {
        id
        ... on State {
          name
        }
      }
    }
  `;
  const answer = await client.query(node, { id: maine.id });
  assert.equal(answer.error, undefined);
  assert.deepEqual({ ...answer.data.node }, maine);
  assert.equal(requests.length, 1);
});

test('an @asOf response is cached separately from the current one', async () => {
  const client = new Client({ url: graphql, exchanges: [cacheExchange, fetchExchange] });
  const then = gql`
    query ($time: DateTime!) @asOf(time: $time) {
      state(code: "ME") {
        id
        name
      }
    }
  `;
  const answer = await client.query(then, { time: await recordedAt() });
  assert.match(answer.data.state.id, /^State:ME@\d+$/);
  assert.equal((await client.query(MAINE, {})).data.state.id, maine.id);
});

async function introspection() {
  const client = new Client({ url: graphql, exchanges: [fetchExchange] });
  const { data, error } = await client.query(getIntrospectionQuery(), {});
  assert.equal(error, undefined);
  return data;
}
