// Starts the packaged service for a measurement.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
export const jar = join(root, 'target/quarkus-app/quarkus-run.jar');

/** Number of concurrent requests. */
export const CONNECTIONS = 16;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** The command line of a native executable or a packaged jar. */
export const program = (file) => (file.endsWith('.jar') ? [java, '-jar', resolve(file)] : [resolve(file)]);

/** The command lines of the programs; those that were not built are missing. */
export function programs(executable, archive) {
  return {
    ...(executable && { native: program(executable) }),
    JVM: program(jar),
    ...(archive && { 'JVM, archive': [java, ...archive.split(' '), '-jar', jar] }),
  };
}

/** Every state's figure of one metric and year: the main use case. */
const MISSION = readFileSync(join(root, 'src/main/resources/examples/every-state.graphql'), 'utf8');
const RIGHT = JSON.stringify(
  JSON.parse(readFileSync(join(root, 'src/test/resources/examples/every-state.json'), 'utf8')),
);

/** Calls a function with a temporary directory, which is deleted afterwards. */
export async function withScratch(work) {
  const scratch = mkdtempSync(join(tmpdir(), 'clearinghouse-'));
  try {
    await work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Returns the output of a command of the service. */
export function run(program, environment, ...words) {
  const done = spawnSync(program[0], [...program.slice(1), ...words], {
    env: { ...process.env, ...environment },
    maxBuffer: 1e9,
  });
  if (done.error || done.status !== 0)
    throw new Error(`${words.join(' ')}: ${done.error ?? ''}${done.stdout}${done.stderr}`);
  return done.stdout;
}

const freePort = () =>
  new Promise((found) => {
    const socket = createServer().listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => found(port));
    });
  });

/** Sends a request and returns the response. */
export const ask = (port, path, { method = 'GET', headers = {}, body, agent } = {}) =>
  new Promise((answered, failed) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        answered({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', failed).end(body);
  });

/** The response to the main query. */
export async function mission(port, variables, agent) {
  const body = JSON.stringify({ query: MISSION, variables });
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return (await ask(port, '/graphql', { method: 'POST', headers, body, agent })).body.toString();
}

const pause = (milliseconds) => new Promise((over) => setTimeout(over, milliseconds));

const EVERY_STATE = { query: mission, right: RIGHT };

/** Time from exec to the first correct response, polled every two milliseconds. */
export async function start(program, environment, { query, right } = EVERY_STATE) {
  const [port, management] = [await freePort(), await freePort()];
  const began = performance.now();
  const child = spawn(program[0], program.slice(1), {
    env: { ...process.env, ...environment, QUARKUS_HTTP_PORT: port, QUARKUS_MANAGEMENT_PORT: management },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (part) => (log += part));
  child.stderr.on('data', (part) => (log += part));
  while (child.exitCode === null) {
    const answer = await query(port).catch(() => null);
    if (answer !== null) {
      if (answer !== right) throw new Error(`a wrong response: ${answer.slice(0, 500)}\n${log}`);
      return { child, port, milliseconds: performance.now() - began };
    }
    await pause(2);
  }
  throw new Error(`${program.join(' ')} ended with ${child.exitCode}:\n${log}`);
}

export const stop = (service) =>
  new Promise((ended) => {
    service.child.on('exit', ended);
    service.child.kill('SIGTERM');
  });
