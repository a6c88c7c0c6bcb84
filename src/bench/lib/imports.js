/** Documents that arrive while the service answers, each one the next version of the data. */
import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { load } from './load.js';
import { median } from './results.js';
import { workloads } from './workloads.js';

let documents = 0;

/** A function that imports a document with one figure, another one each time. */
function importer(service) {
  const token = execFileSync(service.command[0], [...service.command.slice(1), 'token', '--role', 'editor', '--days', '1'], {
    env: { ...process.env, ...service.env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  return async () => {
    const value = 1000 + ++documents;
    const csv = `area,year,metric,value,printed,qualifier,reference_date,source,locator,kind,quote,note,title,publisher,published,url,held
ME,2015,missing-cases,${value},${value},exact,,bench-import,row ${documents},table cell,,,Imported while others ask,Benchmark,,,\n`;
    const response = await fetch(`${service.base}/documents?name=${documents}.csv&acceptWarnings=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: csv,
    });
    if (!response.ok) throw new Error(`The import was refused: ${await response.text()}`);
  };
}

/** (g): the repeated slice with and without an import in the middle, in turn. */
export async function swaps(scratch, server, data, { rounds, seconds }) {
  const importOne = importer(server);
  const request = workloads.a.requests.clearinghouse;
  const rates = { quiet: [], importing: [] };
  let failed = 0;
  for (let round = 0; round < 2 * rounds; round++) {
    const quiet = await load(scratch, server.base, request, seconds, data);
    const loading = load(scratch, server.base, request, seconds, data);
    await sleep((seconds * 1000) / 4);
    await importOne();
    const importing = await loading;
    rates.quiet.push(quiet.rate);
    rates.importing.push(importing.rate);
    failed += quiet.failed + importing.failed;
  }
  const kept = rates.importing.map((rate, round) => rate / rates.quiet[round]);
  const percent = (share) => `${Math.round(100 * (1 - share))} %`;
  return `(g) ${2 * rounds} imports, each within ${seconds} s of (a): throughput is less by ${percent(median(kept))} (middle), ${percent(Math.min(...kept))} (worst); ${failed} requests failed.`;
}
