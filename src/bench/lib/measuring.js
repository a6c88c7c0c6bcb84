/** Asks all for the same figures, and when they agree measures them in turn, in several rounds. */
import { deepStrictEqual } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { load } from './load.js';
import { figures, read, workloads } from './workloads.js';

const say = (text) => process.stderr.write(`${text}\n`);

export async function ask(server, request) {
  const response = await fetch(`${server.base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: request.body,
  });
  return Buffer.from(await response.arrayBuffer());
}

const filled = (request, metric, year) => ({
  body: request.body.replaceAll('{METRIC}', metric).replaceAll('{YEAR}', year).replaceAll('{NEW}', 'x'),
});

/** All give the same figures, or nobody is measured. */
export async function compare(servers, { metrics, years }, letters) {
  for (const letter of letters.split('').filter((each) => workloads[each])) {
    for (const metric of [metrics[0], metrics.at(-1)]) {
      for (const year of [years[0], years.at(-1)]) await compareOne(servers, letter, metric, year);
    }
  }
  say('All answer with the same figures.');
}

async function compareOne(servers, letter, metric, year) {
  const { clearinghouse, ...others } = workloads[letter].requests;
  const own = figures(JSON.parse(await ask(servers.clearinghouse, filled(clearinghouse, metric, year))));
  if (own.length === 0) throw new Error(`(${letter}): there are no figures of ${metric} in ${year}`);
  for (const [name, request] of Object.entries(others).filter(([name]) => servers[name] && name !== 'ceiling')) {
    const answer = figures(JSON.parse(await ask(servers[name], filled(request, metric, year))));
    deepStrictEqual(answer, own, `(${letter}): ${name} gives other figures`);
  }
}

/** (f): a GET by a client that has the answer already. */
export async function conditional(service) {
  const headers = { Accept: 'application/json', 'Accept-Encoding': 'gzip' };
  const tag = (await fetch(service.base + read, { headers })).headers.get('etag');
  const request = { method: 'GET', path: read, headers: { ...headers, 'If-None-Match': tag } };
  const { status } = await fetch(service.base + read, request);
  if (status !== 304) throw new Error(`(f) is answered by ${status}, not 304`);
  return request;
}

export function plan(servers, letters, conditionalRequest) {
  const all = Object.entries(workloads).flatMap(([letter, { requests }]) =>
    Object.entries(requests).map(([name, request]) => ({ letter, name, request })));
  for (const name of ['clearinghouse', 'ceiling']) all.push({ letter: 'f', name, request: conditionalRequest });
  return all.filter(({ letter, name }) => letters.includes(letter) && servers[name]).map((run) => ({ ...run, results: [] }));
}

export async function measure(scratch, servers, runs, data, { rounds, seconds, warm, profile }) {
  const once = ({ name, request }, time) => load(scratch, servers[name].base, request, time, data);
  for (const run of runs) {
    const { rate } = await once(run, warm);
    say(`warm (${run.letter}) ${run.name}: ${Math.round(rate)}/s`);
  }
  for (const run of profile ? runs.filter(({ name }) => name === 'clearinghouse') : []) {
    await recorded(servers.clearinghouse.pid, join(resolve(profile), `${run.letter}.jfr`), () => once(run, 3 * seconds));
  }
  for (let round = 1; round <= rounds; round++) {
    for (const run of runs) {
      const result = await once(run, seconds);
      run.results.push(result);
      say(`${round}/${rounds} (${run.letter}) ${run.name}: ${Math.round(result.rate)}/s, p50 ${result.p50} ms, p99 ${result.p99} ms${result.failed ? `, ${result.failed} FAILED` : ''}`);
    }
  }
}

/** A flight recording of what the service does meanwhile. */
async function recorded(pid, file, meanwhile) {
  execFileSync('jcmd', [String(pid), 'JFR.start', 'name=bench', 'settings=profile']);
  await meanwhile();
  execFileSync('jcmd', [String(pid), 'JFR.stop', 'name=bench', `filename=${file}`]);
}
