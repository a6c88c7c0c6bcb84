import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { graphql, watched } from '../service.js';

const TEAM_HOPE = gql`
  query TeamHope($state: String!) {
    state(code: $state) {
      observation(metric: "team-hope-supported", year: 2023) {
        value
        qualifier
      }
    }
  }
`;
const maine = { state: { observation: { value: 12, qualifier: 'EXACT' } } };

test('a query with variables is answered', async () => {
  assert.deepEqual(await new GraphQLClient(graphql).request(TEAM_HOPE, { state: 'ME' }), maine);
});

test('a query is answered over GET', async () => {
  const { requests, fetch } = watched();
  const client = new GraphQLClient(graphql, { method: 'GET', fetch });
  assert.deepEqual(await client.request(TEAM_HOPE, { state: 'ME' }), maine);
  assert.equal(requests[0].url.searchParams.get('operationName'), 'TeamHope');
});

test('an unknown code returns an error with a code', async () => {
  const wrong = gql`
    {
      nation {
        observation(metric: "team-hope-suported") {
          value
        }
      }
    }
  `;
  await assert.rejects(new GraphQLClient(graphql).request(wrong), (error) => {
    assert.ok(error instanceof ClientError);
    assert.equal(error.response.errors[0].extensions.code, 'BAD_USER_INPUT');
    assert.match(error.response.errors[0].message, /team-hope-supported/);
    return true;
  });
});
