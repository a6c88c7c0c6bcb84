// Compares the answers and exports of the native executable with those of the JVM, byte for byte. See compare.
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {ask, programs, root, run, start, stop, withScratch} from './service.mjs';

const kinds = programs(process.argv[2]);
const examples = join(root, 'src/main/resources/examples');

const rows = name => readFileSync(join(root, `src/main/resources/catalogue/${name}.csv`), 'utf8')
  .split('\n').slice(1).filter(Boolean).map(row => row.split(',')[0]);

const paths = () => [
  ...readdirSync(examples).filter(name => name.endsWith('.graphql'))
    .map(name => `/graphql?query=${encodeURIComponent(readFileSync(join(examples, name), 'utf8'))}`),
  '/graphql/schema.graphql', '/observations.csv', '/observations.csv?shape=wide', '/', '/nation', '/map.svg',
  ...rows('areas').filter(area => area !== 'US').flatMap(area => [`/state/${area}`, `/sheets/${area}/2023`]),
  ...rows('metrics').map(metric => `/metric/${metric}`),
  '/graphiql/', '/graphiql/render.js', '/state/XX', '/observations.csv?years=soon', '/graphql?query={nothing}',
];

let differences = 0;

function compare(what, native, jvm) {
  if (Buffer.compare(Buffer.from(native), Buffer.from(jvm)) !== 0) {
    differences++;
    console.log(`${what} differs:\n  native ${String(native).slice(0, 300)}\n  JVM    ${String(jvm).slice(0, 300)}`);
  }
}

await withScratch(async scratch => {
  const environment = {CLEARINGHOUSE_SNAPSHOT: join(scratch, 'snapshot')};
  run(kinds.JVM, {CLEARINGHOUSE_DATA_DIR: join(scratch, 'data')},
    'export', '--format', 'snapshot', '--output', environment.CLEARINGHOUSE_SNAPSHOT);
  const formats = ['csv', 'json', 'snapshot'];
  for (const format of formats) {
    compare(`the export as ${format}`, run(kinds.native, environment, 'export', '--format', format),
      run(kinds.JVM, environment, 'export', '--format', format));
  }
  const native = await start(kinds.native, environment);
  const jvm = await start(kinds.JVM, environment);
  try {
    for (const path of paths()) {
      const answers = await Promise.all([native, jvm].map(service => ask(service.port, path)));
      compare(path, ...answers.map(answer => `${answer.status} ${answer.headers['content-type']}\n${answer.body}`));
    }
    console.log(`${formats.length} exports and ${paths().length} answers compared: ${differences} differ.`);
  } finally {
    await Promise.all([native, jvm].map(stop));
  }
});
process.exitCode = differences === 0 ? 0 : 1;
