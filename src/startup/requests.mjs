// The requests that are compared: every page, file and example, and rejected requests.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './service.mjs';

const EXAMPLES = join(root, 'src/main/resources/examples');

const rows = (name) =>
  readFileSync(join(root, `src/main/resources/catalogue/${name}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split(',')[0]);

const examples = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, query: readFileSync(join(EXAMPLES, name), 'utf8') }));

const paths = [
  ...examples.map(({ query }) => `/graphql?query=${encodeURIComponent(query)}`),
  '/graphql/schema.graphql',
  '/observations.csv',
  '/observations.csv?shape=wide',
  '/',
  '/nation',
  '/map.svg',
  ...rows('areas')
    .filter((area) => area !== 'US')
    .flatMap((area) => [`/state/${area}`, `/sheets/${area}/2023`]),
  ...rows('metrics').map((metric) => `/metric/${metric}`),
  '/graphiql/',
  '/graphiql/render.js',
  '/state/XX',
  '/observations.csv?years=soon',
  '/graphql?query={nothing}',
];

const post = (what, path, type, body) => ({
  what: `POST ${what}`,
  path,
  method: 'POST',
  headers: { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) },
  body,
});

const query = (what, query) => post(what, '/graphql', 'application/json', JSON.stringify({ query }));

export const requests = [
  ...paths.map((path) => ({ what: path, path })),
  ...examples.map((example) => query(example.name, example.query)),
  query('a wrong name', '{ stats { code } }'),
  query('a mutation without a token', 'mutation { importDocument(text: "x", name: "x") { stored } }'),
  post('no JSON', '/graphql', 'application/json', '{'),
  post('another type', '/graphql', 'text/plain', '{}'),
  post('a document without a token', '/documents', 'text/plain', 'Ohio Data 2023'),
];
