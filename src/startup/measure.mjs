// Measures starts, memory, throughput and size of the packaged service, and prints tables. See run.
import {spawnSync} from 'node:child_process';
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {Agent} from 'node:http';
import {join} from 'node:path';
import {mission, programs, root, run, start, stop, withScratch} from './service.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const CONNECTIONS = 16;
const SECONDS = Number(process.env.SECONDS ?? 5);
const RATE_ROUNDS = 3;
const [executable, archive] = process.argv.slice(2);
const kinds = programs(executable, archive);
const some = Object.values(kinds)[0];

const METRICS = readFileSync(join(root, 'src/main/resources/catalogue/metrics.csv'), 'utf8')
  .split('\n').slice(1).filter(Boolean).map(line => line.split(',')[0]);

const resident = service =>
  Math.round(Number(readFileSync(`/proc/${service.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024);

/** The slice of one metric and year after the other, so that many answers are made anew. */
async function use(service, count) {
  const agent = new Agent({keepAlive: true, maxSockets: CONNECTIONS});
  let next = 0;
  const asking = async () => {
    while (next < count) {
      const number = next++;
      const variables = {metric: METRICS[number % METRICS.length], year: 1984 + number % 41};
      const answer = await mission(service.port, variables, agent);
      if (!answer.startsWith('{"data"')) throw new Error(answer);
    }
  };
  await Promise.all(Array.from({length: CONNECTIONS}, asking));
  agent.destroy();
}

/** Requests a second that wrk has answered, or null without wrk. */
function throughput(service, first) {
  const wrk = spawnSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', 'src/startup/slices.lua',
    `http://127.0.0.1:${service.port}/graphql`], {cwd: root, encoding: 'utf8', env: {...process.env, FIRST: first}});
  if (wrk.error) return null;
  if (wrk.status !== 0 || /Non-2xx|Socket errors/.test(wrk.stdout)) throw new Error(wrk.stdout + wrk.stderr);
  return Number(wrk.stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/** The programs in turn, in several rounds, after a round that warms them. */
async function throughputs(snapshot) {
  const services = await Promise.all(Object.entries(kinds).map(async ([kind, program]) =>
    ({kind, rates: [], ...await start(program, snapshot)})));
  for (let round = 0; round <= RATE_ROUNDS; round++) {
    for (const service of services) {
      const rate = throughput(service, round * 1_000_003);
      if (round > 0) service.rates.push(rate);
    }
  }
  await Promise.all(services.map(stop));
  return services;
}

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const size = path => statSync(path).isDirectory()
  ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
  : statSync(path).size;

/** Where the data can be; another process that keeps its PostgreSQL running stands for an external one. */
async function storages(scratch, owner) {
  const cluster = join(owner.dataDir, readdirSync(owner.dataDir).find(name => /^postgres-\d+$/.test(name)));
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  const embedded = {CLEARINGHOUSE_DATA_DIR: join(scratch, 'embedded')};
  const snapshot = {CLEARINGHOUSE_SNAPSHOT: join(scratch, 'snapshot')};
  run(some, embedded, 'export', '--format', 'snapshot', '--output', snapshot.CLEARINGHOUSE_SNAPSHOT);
  return {
    external: {
      QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://127.0.0.1:${port}/clearinghouse?sslmode=disable`,
      QUARKUS_DATASOURCE_USERNAME: 'clearinghouse',
      QUARKUS_DATASOURCE_PASSWORD: readFileSync(join(owner.dataDir, 'postgres.password'), 'utf8').trim(),
    },
    embedded,
    snapshot,
  };
}

async function starts(places) {
  const rows = [];
  for (const [storage, environment] of Object.entries(places)) {
    for (const [kind, program] of Object.entries(kinds)) {
      rows.push({kind, storage, program, environment, starts: [], residents: []});
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const service = await start(row.program, row.environment);
      row.starts.push(service.milliseconds);
      row.residents.push(resident(service));
      if (round === ROUNDS - 1) {
        await use(service, REQUESTS);
        row.residentAfter = resident(service);
      }
      await stop(service);
    }
  }
  console.log(`exec to the first right answer of the mission's query, median of ${ROUNDS} starts (least to most); `
    + `resident memory of the service's own process at the start and after ${REQUESTS} requests`);
  console.table(rows.map(row => ({
    program: row.kind,
    storage: row.storage,
    'first answer, ms': Math.round(median(row.starts)),
    'least to most': `${Math.round(Math.min(...row.starts))} to ${Math.round(Math.max(...row.starts))}`,
    'resident, MB': median(row.residents),
    'resident after, MB': row.residentAfter,
  })));
}

async function rates(snapshot) {
  if (spawnSync('wrk', ['-v']).error) {
    console.log('######## THROUGHPUT WAS LEFT OUT: it needs wrk. ########');
  } else {
    const services = await throughputs(snapshot);
    const ofJvm = median(services.find(service => service.kind === 'JVM').rates);
    console.log(`requests a second for slices that hardly come twice, ${CONNECTIONS} connections, median of ${RATE_ROUNDS} rounds of ${SECONDS} s`);
    console.table(services.map(({kind, rates}) => ({
      program: kind, 'requests/s': Math.round(median(rates)), 'against the JVM': (median(rates) / ofJvm).toFixed(2),
    })));
  }
}

function sizes() {
  const megabytes = path => (size(path) / 1e6).toFixed(1);
  if (executable) console.log(`executable: ${megabytes(executable)} MB`);
  console.log(`jar with its libraries: ${megabytes(join(root, 'target/quarkus-app'))} MB`);
}

await withScratch(async scratch => {
  const dataDir = join(scratch, 'external');
  const owner = {dataDir, ...await start(some, {CLEARINGHOUSE_DATA_DIR: dataDir})};
  try {
    const places = await storages(scratch, owner);
    await starts(places);
    await rates(places.snapshot);
    sizes();
  } finally {
    await stop(owner);
  }
});
