// Compares responses and exports of two programs, byte for byte. See compare.
import { join } from 'node:path';
import { requests } from './requests.mjs';
import { ask, jar, program, run, start, stop, withScratch } from './service.mjs';
import { storages } from './storages.mjs';

const [file, otherFile = jar] = process.argv.slice(2);
const programs = [program(file), program(otherFile)];
/** Snapshots of two builds have different fingerprints. */
const FORMATS = ['csv', 'json', ...(file.endsWith('.jar') ? [] : ['snapshot'])];
/** What depends on the build, the time of the response, and that of the first request for a static file. */
const VARYING = ['etag', 'date', 'last-modified'];

/** Pages cite their address, and the programs have different ports. */
const CLEARINGHOUSE_PUBLIC_URL = 'https://clearinghouse.example';

let differences = 0;

function compare(what, one, other) {
  if (Buffer.compare(Buffer.from(one), Buffer.from(other)) !== 0) {
    differences++;
    const shown = [one, other].map((bytes) => String(bytes).slice(0, 500));
    console.log(`${what} differs:\n  ${file}\n    ${shown[0]}\n  ${otherFile}\n    ${shown[1]}`);
  }
}

/** Status, sorted headers and body; of headers that vary, only their presence. */
function written({ status, headers, body }) {
  const shown = Object.keys(headers)
    .sort()
    .map((name) => `${name}: ${VARYING.includes(name) ? '…' : headers[name]}`);
  return Buffer.concat([Buffer.from([status, ...shown, '', ''].join('\n')), body]);
}

function compareExports(environment) {
  for (const format of FORMATS) {
    compare(`the export as ${format}`, ...programs.map((each) => run(each, environment, 'export', '--format', format)));
  }
}

async function compareResponses(environment) {
  const services = [];
  try {
    for (const each of programs) services.push(await start(each, { ...environment, CLEARINGHOUSE_PUBLIC_URL }));
    for (const { what, path, ...request } of requests) {
      const responses = await Promise.all(services.map((service) => ask(service.port, path, request)));
      compare(what, ...responses.map(written));
    }
  } finally {
    await Promise.all(services.map(stop));
  }
}

/** Both programs use one PostgreSQL, which a third process keeps running. */
await withScratch(async (scratch) => {
  const dataDir = join(scratch, 'data');
  const owner = { dataDir, ...(await start(programs[1], { CLEARINGHOUSE_DATA_DIR: dataDir })) };
  try {
    const { external } = storages(scratch, owner, programs[1]);
    compareExports(external);
    await compareResponses(external);
  } finally {
    await stop(owner);
  }
  console.log(`${FORMATS.length} exports and ${requests.length} responses compared: ${differences} differ.`);
});
process.exitCode = differences === 0 ? 0 : 1;
