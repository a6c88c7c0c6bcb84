// Compares the answers and exports of two programs, byte for byte. See compare.
import {join} from 'node:path';
import {requests} from './requests.mjs';
import {ask, jar, program, run, start, stop, withScratch} from './service.mjs';
import {storages} from './storages.mjs';

const [file, otherFile = jar] = process.argv.slice(2);
const programs = [program(file), program(otherFile)];
const FORMATS = ['csv', 'json', ...(otherFile === jar && !file.endsWith('.jar') ? ['snapshot'] : [])];
/** The ETag depends on the build, and the date on the time. */
const VARYING = ['etag', 'date'];

let differences = 0;

function compare(what, one, other) {
  if (Buffer.compare(Buffer.from(one), Buffer.from(other)) !== 0) {
    differences++;
    console.log(`${what} differs:\n  ${file}\n    ${String(one).slice(0, 500)}\n  ${otherFile}\n    ${String(other).slice(0, 500)}`);
  }
}

/** Status, headers in order of name, and body; a response that has an ETag in one has one in the other. */
function written({status, headers, body}) {
  const shown = Object.keys(headers).sort().map(name => `${name}: ${VARYING.includes(name) ? '…' : headers[name]}`);
  return Buffer.concat([Buffer.from([status, ...shown, '', ''].join('\n')), body]);
}

function compareExports(environment) {
  for (const format of FORMATS) {
    compare(`the export as ${format}`, ...programs.map(each => run(each, environment, 'export', '--format', format)));
  }
}

async function compareAnswers(environment) {
  const services = [];
  try {
    for (const each of programs) services.push(await start(each, environment));
    for (const {what, path, ...request} of requests) {
      const answers = await Promise.all(services.map(service => ask(service.port, path, request)));
      compare(what, ...answers.map(written));
    }
  } finally {
    await Promise.all(services.map(stop));
  }
}

await withScratch(async scratch => {
  const dataDir = join(scratch, 'data');
  const owner = {dataDir, ...await start(programs[1], {CLEARINGHOUSE_DATA_DIR: dataDir})};
  try {
    const {external} = storages(scratch, owner, programs[1]);
    compareExports(external);
    await compareAnswers(external);
  } finally {
    await stop(owner);
  }
  console.log(`${FORMATS.length} exports and ${requests.length} answers compared: ${differences} differ.`);
});
process.exitCode = differences === 0 ? 0 : 1;
