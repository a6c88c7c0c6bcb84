// Requests per second of each warm program under wrk, in turn.
import { spawnSync } from 'node:child_process';
import { CONNECTIONS, median, root, start, stop } from './service.mjs';

const SECONDS = Number(process.env.SECONDS ?? 5);
const ROUNDS = 3;

function rate(service, first) {
  const wrk = spawnSync(
    'wrk',
    [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${SECONDS}s`,
      '-s',
      'src/startup/slices.lua',
      `http://127.0.0.1:${service.port}/graphql`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, FIRST: first } },
  );
  if (wrk.status !== 0 || /Non-2xx|Socket errors/.test(wrk.stdout)) throw new Error(wrk.stdout + wrk.stderr);
  return Number(wrk.stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/** Several rounds after a warm-up round. */
async function measured(kinds, snapshot) {
  const services = await Promise.all(
    Object.entries(kinds).map(async ([kind, program]) => ({ kind, rates: [], ...(await start(program, snapshot)) })),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    for (const service of services) {
      const found = rate(service, round * 1_000_003);
      if (round > 0) service.rates.push(found);
    }
  }
  await Promise.all(services.map(stop));
  return services.map(({ kind, rates }) => ({ kind, rate: median(rates) }));
}

/** Returns nothing without wrk. */
export async function rates(kinds, snapshot) {
  if (spawnSync('wrk', ['-v']).error) {
    console.log('######## LEFT OUT: the throughput, which needs wrk. ########');
    return [];
  }
  const rows = await measured(kinds, snapshot);
  const ofJvm = rows.find((row) => row.kind === 'JVM').rate;
  rows.forEach((row) => (row.againstJvm = row.rate / ofJvm));
  console.log(
    `requests/s for mostly unique slices, ${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${SECONDS} s`,
  );
  console.table(
    rows.map((row) => ({
      program: row.kind,
      'requests/s': Math.round(row.rate),
      'against the JVM': row.againstJvm.toFixed(2),
    })),
  );
  return rows;
}
