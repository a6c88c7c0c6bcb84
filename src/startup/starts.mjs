// Starts every program on every storage repeatedly: time to the first correct response, and memory then and later.
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { CONNECTIONS, median, mission, root, start, stop } from './service.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const REQUESTS = Number(process.env.REQUESTS ?? 10_000);

const METRICS = readFileSync(join(root, 'src/main/resources/catalogue/metrics.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split(',')[0]);

const resident = (service) =>
  Math.round(Number(readFileSync(`/proc/${service.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024);

/** Varies metric and year, so that many responses are computed. */
async function use(service, count) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let next = 0;
  const asking = async () => {
    while (next < count) {
      const number = next++;
      const variables = { metric: METRICS[number % METRICS.length], year: 1984 + (number % 41) };
      const answer = await mission(service.port, variables, agent);
      if (!answer.startsWith('{"data"')) throw new Error(answer);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, asking));
  agent.destroy();
}

const combinations = (kinds, places) =>
  Object.entries(places).flatMap(([storage, environment]) =>
    Object.entries(kinds).map(([kind, program]) => ({
      kind,
      storage,
      program,
      environment,
      starts: [],
      residents: [],
    })),
  );

async function startOnce(row, isLast) {
  const service = await start(row.program, row.environment);
  row.starts.push(service.milliseconds);
  row.residents.push(resident(service));
  if (isLast) {
    await use(service, REQUESTS);
    row.residentAfter = resident(service);
  }
  await stop(service);
}

function print(rows) {
  console.log(
    `exec to the first correct response, median of ${ROUNDS} starts (min to max); ` +
      `resident memory of the service's own process at the start and after ${REQUESTS} requests`,
  );
  console.table(
    rows.map((row) => ({
      program: row.kind,
      storage: row.storage,
      'first response, ms': Math.round(row.milliseconds),
      'min to max': `${Math.round(Math.min(...row.starts))} to ${Math.round(Math.max(...row.starts))}`,
      'resident, MB': median(row.residents),
      'resident after, MB': row.residentAfter,
    })),
  );
}

export async function starts(kinds, places) {
  const rows = combinations(kinds, places);
  for (let round = 1; round <= ROUNDS; round++) {
    for (const row of rows) await startOnce(row, round === ROUNDS);
  }
  rows.forEach((row) => (row.milliseconds = median(row.starts)));
  print(rows);
  return rows;
}
