import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { graphql, recordedAt, watched } from '../service.js';

const MAINE = gql`
  {
    state(code: "ME") {
      id
      name
      observation(metric: "team-hope-supported", year: 2023) {
        id
        value
      }
    }
  }
`;
const BY_METRIC = gql`
  {
    metric(code: "team-hope-supported") {
      id
      observations(filter: { areas: ["ME"], years: [2023] }) {
        id
        printed
        state {
          id
          kind
        }
      }
    }
  }
`;
const state = 'State:State:ME';
const observation = 'Observation:Observation:ME:team-hope-supported:2023';

test('a query is answered', async () => {
  const { data } = await client().query({ query: MAINE });
  assert.equal(data.state.name, 'Maine');
  assert.equal(data.state.observation.value, 12);
});

test('two queries for the same state and figure share one cache entry', async () => {
  const apollo = client();
  await apollo.query({ query: MAINE });
  await apollo.query({ query: BY_METRIC });
  const cache = apollo.cache.extract();
  assert.deepEqual(keys(cache, 'State:'), [state]);
  assert.deepEqual(keys(cache, 'Observation:'), [observation]);
  assert.equal(cache[state].name, 'Maine');
  assert.equal(cache[state].kind, 'STATE');
  assert.equal(cache[observation].value, 12);
  assert.equal(cache[observation].printed, '12');
});

test('an @asOf response shares no cache entry with the current one', async () => {
  const apollo = client();
  const time = await recordedAt();
  const { data: now } = await apollo.query({ query: MAINE });
  const { data: then } = await apollo.query({ query: asOf(MAINE), variables: { time }, fetchPolicy: 'network-only' });
  assert.notEqual(then.state.id, now.state.id);
  assert.notEqual(then.state.observation.id, now.state.observation.id);
  assert.equal(keys(apollo.cache.extract(), 'State:').length, 2);
  assert.equal(keys(apollo.cache.extract(), 'Observation:').length, 2);
});

/** Apollo's cache ignores an operation's directives: without no-cache, the older data would replace state(code: "ME"). */
test('with no-cache, an @asOf response does not change the current one', async () => {
  const apollo = client();
  const time = await recordedAt();
  const { data: now } = await apollo.query({ query: MAINE });
  await apollo.query({ query: asOf(MAINE), variables: { time }, fetchPolicy: 'no-cache' });
  assert.deepEqual(apollo.readQuery({ query: MAINE }), now);
});

test('a persisted query is sent once by POST and then found by its hash over GET', async () => {
  const { requests, fetch } = watched();
  const query = neverAskedBefore();
  for (const visitor of [client({ fetch, link: persisted() }), client({ fetch, link: persisted() })]) {
    const { data } = await visitor.query({ query });
    assert.equal(data.state.name, 'Maine');
  }
  assert.deepEqual(
    requests.map(({ method }) => method),
    ['GET', 'POST', 'GET'],
  );
  assert.ok(requests.every(({ url }) => !url.searchParams.has('query')));
  assert.equal(requests[0].answer.errors[0].extensions.code, 'PERSISTED_QUERY_NOT_FOUND');
  assert.equal(requests[0].answer.errors[0].message, 'PersistedQueryNotFound');
});

test('a hash that does not match the query is rejected', async () => {
  const { requests, fetch } = watched();
  const link = persisted(() => sha256('another query'));
  await assert.rejects(client({ fetch, link }).query({ query: neverAskedBefore() }));
  assert.match(requests.at(-1).answer.errors[0].message, /sha|hash/i);
});

function client({ fetch, link } = {}) {
  const http = new HttpLink({ uri: graphql, fetch });
  return new ApolloClient({ cache: new InMemoryCache(), link: link ? link.concat(http) : http });
}

function keys(cache, prefix) {
  return Object.keys(cache).filter((key) => key.startsWith(prefix));
}

function asOf(query) {
  return gql(`query ($time: DateTime!) @asOf(time: $time) ${query.loc.source.body}`);
}

/** The service caches persisted queries, so a second run must not find the query of the first. */
function neverAskedBefore() {
  return gql(`{ state(code: "ME") { id name observations(filter: { minValue: ${Date.now()} }) { id } } }`);
}

function persisted(hash = sha256) {
  return new PersistedQueryLink({ sha256: hash, useGETForHashedQueries: true });
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}
