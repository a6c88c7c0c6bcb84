// Measures starts, memory and size of the packaged service, and prints a table. See run.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const REQUESTS = Number(process.env.REQUESTS ?? 10_000);
const CONNECTIONS = 16;
const root = resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'clearinghouse-'));
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const jar = join(root, 'target/quarkus-app/quarkus-run.jar');
const executable = process.argv[2] && resolve(process.argv[2]);
const archive = process.argv[3] && process.argv[3].split(' ');

/** Every state's figure of one metric and year: the slice that the service was built for. */
const MISSION = readFileSync(join(root, 'src/main/resources/examples/every-state.graphql'), 'utf8');
const RIGHT = JSON.stringify(JSON.parse(readFileSync(join(root, 'src/test/resources/examples/every-state.json'), 'utf8')));

const METRICS = readFileSync(join(root, 'src/main/resources/catalogue/metrics.csv'), 'utf8')
  .split('\n').slice(1).filter(Boolean).map(line => line.split(',')[0]);

const freePort = () => new Promise(found => {
  const socket = createServer().listen(0, '127.0.0.1', () => {
    const {port} = socket.address();
    socket.close(() => found(port));
  });
});

const post = (port, variables, agent) => new Promise((answered, failed) => {
  const body = JSON.stringify({query: MISSION, variables});
  const headers = {'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body)};
  const sent = request({port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent}, answer => {
    const parts = [];
    answer.on('data', part => parts.push(part));
    answer.on('end', () => answered(Buffer.concat(parts).toString()));
  });
  sent.on('error', failed).end(body);
});

const pause = milliseconds => new Promise(over => setTimeout(over, milliseconds));

/** From exec to the first right answer, asking anew every two milliseconds. */
async function start(program, environment) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(program[0], program.slice(1), {
    env: {...process.env, ...environment, QUARKUS_HTTP_PORT: port, QUARKUS_MANAGEMENT_PORT: await freePort()},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', part => log += part);
  child.stderr.on('data', part => log += part);
  while (child.exitCode === null) {
    const answer = await post(port).catch(() => null);
    if (answer !== null) {
      if (answer !== RIGHT) throw new Error(`a wrong answer: ${answer.slice(0, 500)}\n${log}`);
      return {child, port, milliseconds: performance.now() - began};
    }
    await pause(2);
  }
  throw new Error(`${program.join(' ')} ended with ${child.exitCode}:\n${log}`);
}

const stop = service => new Promise(ended => {
  service.child.on('exit', ended);
  service.child.kill('SIGTERM');
});

const resident = service =>
  Math.round(Number(readFileSync(`/proc/${service.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024);

/** The slice of one metric and year after the other, so that many answers are made anew. */
async function ask(service, count) {
  const agent = new Agent({keepAlive: true, maxSockets: CONNECTIONS});
  let next = 0;
  const asking = async () => {
    while (next < count) {
      const number = next++;
      const variables = {metric: METRICS[number % METRICS.length], year: 1984 + number % 41};
      const answer = await post(service.port, variables, agent);
      if (!answer.startsWith('{"data"')) throw new Error(answer);
    }
  };
  await Promise.all(Array.from({length: CONNECTIONS}, asking));
  agent.destroy();
}

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const size = path => statSync(path).isDirectory()
  ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0)
  : statSync(path).size;

const programs = {
  ...(executable && {native: [executable]}),
  JVM: [java, '-jar', jar],
  ...(archive && {'JVM, archive': [java, ...archive, '-jar', jar]}),
};
const some = Object.values(programs)[0];

function command(...words) {
  const done = spawnSync(some[0], [...some.slice(1), ...words], {env: {...process.env, ...embedded}, encoding: 'utf8'});
  if (done.status !== 0) throw new Error(done.stdout + done.stderr);
}

const embedded = {CLEARINGHOUSE_DATA_DIR: join(scratch, 'embedded')};
const snapshot = {CLEARINGHOUSE_SNAPSHOT: join(scratch, 'snapshot')};
let owner;
try {
  command('export', '--format', 'snapshot', '--output', snapshot.CLEARINGHOUSE_SNAPSHOT);

  // Another process that keeps its PostgreSQL running stands for the external database.
  const theirs = join(scratch, 'external');
  owner = await start(some, {CLEARINGHOUSE_DATA_DIR: theirs});
  const cluster = join(theirs, readdirSync(theirs).find(name => /^postgres-\d+$/.test(name)));
  const external = {
    QUARKUS_DATASOURCE_JDBC_URL:
      `jdbc:postgresql://127.0.0.1:${readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]}/clearinghouse?sslmode=disable`,
    QUARKUS_DATASOURCE_USERNAME: 'clearinghouse',
    QUARKUS_DATASOURCE_PASSWORD: readFileSync(join(theirs, 'postgres.password'), 'utf8').trim(),
  };

  const rows = [];
  for (const [storage, environment] of Object.entries({external, embedded, snapshot})) {
    for (const [kind, program] of Object.entries(programs)) {
      rows.push({kind, storage, program, environment, starts: [], residents: []});
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const row of rows) {
      const service = await start(row.program, row.environment);
      row.starts.push(service.milliseconds);
      row.residents.push(resident(service));
      if (round === ROUNDS - 1) {
        await ask(service, REQUESTS);
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
  const megabytes = path => (size(path) / 1e6).toFixed(1);
  if (executable) console.log(`executable: ${megabytes(executable)} MB`);
  console.log(`jar with its libraries: ${megabytes(join(root, 'target/quarkus-app'))} MB`);
} finally {
  if (owner) await stop(owner);
  rmSync(scratch, {recursive: true, force: true});
}
