import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import relay from 'relay-runtime';
import { graphql, recordedAt, service } from '../service.js';
import { clients, tool } from '../tool.js';

const artifacts = `${clients}generated/relay`;
const filter = { areas: ['ME'], years: [2023] };

before(async () => {
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const schema = await fetch(`${service}/graphql/schema.graphql`);
  await writeFile(`${clients}generated/schema.graphql`, await schema.text());
  await tool('relay-compiler', 'relay.config.json');
});

test('pages of a connection are merged in the store', async () => {
  const environment = ownEnvironment();
  const page = await artifact('ObservationsPageQuery');
  await relay.fetchQuery(environment, page, { filter, count: 3 }).toPromise();
  const cursor = record(environment, connection(environment).pageInfo.__ref).endCursor;
  await relay.fetchQuery(environment, page, { filter, count: 3, cursor }).toPromise();
  assert.equal(connection(environment).edges.__refs.length, 6);
  assert.equal(ids(environment, 'Observation:').length, 6);
});

test('a fragment is refetched by the id of its node', async () => {
  const environment = ownEnvironment();
  const query = await artifact('ObservationsMetricQuery');
  await relay.fetchQuery(environment, query, { id: 'Metric:team-hope-supported' }).toPromise();
  assert.equal(record(environment, 'Metric:team-hope-supported').name, 'Survivors and families given peer support');
});

test('@asOf figures have other records than the current ones', async () => {
  const environment = ownEnvironment();
  await relay.fetchQuery(environment, await artifact('ObservationsQuery'), { filter }).toPromise();
  const [now] = ids(environment, 'Observation:');
  const then = await artifact('ObservationsAsOfQuery');
  await relay.fetchQuery(environment, then, { filter, time: await recordedAt() }).toPromise();
  assert.ok(ids(environment, 'Observation:').includes(now));
  assert.ok(ids(environment, 'Observation:').some((id) => id.startsWith(`${now}@`)));
});

function ownEnvironment() {
  const ask = async ({ text }, variables) => {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(graphql, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  };
  return new relay.Environment({
    network: relay.Network.create(ask),
    store: new relay.Store(new relay.RecordSource(), { gcReleaseBufferSize: 100 }),
  });
}

async function artifact(name) {
  return (await import(`${artifacts}/${name}.graphql.js`)).default;
}

function connection(environment) {
  return record(environment, ids(environment, 'client:root:__Observations_observations_connection')[0]);
}

function record(environment, id) {
  return environment.getStore().getSource().get(id);
}

function ids(environment, prefix) {
  const all = environment.getStore().getSource().getRecordIDs();
  return all.filter((id) => id.startsWith(prefix));
}
