// Compares responses and exports of the native executable with those of the JVM, byte for byte. See compare.
import { join } from 'node:path';
import { requests } from './requests.mjs';
import { ask, programs, run, start, stop, withScratch } from './service.mjs';

const kinds = programs(process.argv[2]);
const FORMATS = ['csv', 'json', 'snapshot'];
/** One contains the build time, the other the time of the response. */
const OF_THEIR_OWN = ['etag', 'date'];

let differences = 0;

function compare(what, native, jvm) {
  if (Buffer.compare(Buffer.from(native), Buffer.from(jvm)) !== 0) {
    differences++;
    console.log(`${what} differs:\n  native ${String(native).slice(0, 500)}\n  JVM    ${String(jvm).slice(0, 500)}`);
  }
}

/** Status, sorted headers and body. Of an ETag, only its presence. */
function written({ status, headers, body }) {
  const shown = Object.keys(headers)
    .sort()
    .map((name) => `${name}: ${OF_THEIR_OWN.includes(name) ? '…' : headers[name]}`);
  return Buffer.concat([Buffer.from([status, ...shown, '', ''].join('\n')), body]);
}

function compareExports(environment) {
  for (const format of FORMATS) {
    const [native, jvm] = [kinds.native, kinds.JVM].map((program) =>
      run(program, environment, 'export', '--format', format),
    );
    compare(`the export as ${format}`, native, jvm);
  }
}

async function compareAnswers(environment) {
  const services = [await start(kinds.native, environment), await start(kinds.JVM, environment)];
  try {
    for (const { what, path, ...request } of requests) {
      const answers = await Promise.all(services.map((service) => ask(service.port, path, request)));
      compare(what, ...answers.map(written));
    }
  } finally {
    await Promise.all(services.map(stop));
  }
}

await withScratch(async (scratch) => {
  const environment = { CLEARINGHOUSE_SNAPSHOT: join(scratch, 'snapshot') };
  run(
    kinds.JVM,
    { CLEARINGHOUSE_DATA_DIR: join(scratch, 'data') },
    'export',
    '--format',
    'snapshot',
    '--output',
    environment.CLEARINGHOUSE_SNAPSHOT,
  );
  compareExports(environment);
  await compareAnswers(environment);
  console.log(`${FORMATS.length} exports and ${requests.length} responses compared: ${differences} differ.`);
});
process.exitCode = differences === 0 ? 0 : 1;
