/** Starts servers for the benchmark, each on its own port, and stops them at the end. */
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
/** The packaged service. */
export const JAR = process.env.BENCH_JAR ?? join(import.meta.dirname, '../../../target/quarkus-app/quarkus-run.jar');
const MOST_SECONDS_TO_START = 120;

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server and waits until it answers. */
export async function start(name, command, env, log, probe = { method: 'POST', body: '{"query":"{__typename}"}' }) {
  const port = await freePort();
  const output = openSync(log, 'w');
  const child = spawn(command[0], command.slice(1), {
    env: { ...process.env, PORT: String(port), ...env(port) },
    stdio: ['ignore', output, output],
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < MOST_SECONDS_TO_START * 5; tries++) {
    if (child.exitCode !== null) break;
    if (await answers(`${base}/graphql`, probe)) {
      return { name, base, pid: child.pid, stop: () => stopped(child) };
    }
    await sleep(200);
  }
  await stopped(child);
  throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8')}`);
}

async function answers(url, probe) {
  try {
    return (await fetch(url, { headers: { 'content-type': 'application/json' }, ...probe })).ok;
  } catch {
    return false;
  }
}

async function stopped(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await Promise.race([ended, sleep(5000).then(() => child.kill('SIGKILL'))]);
}
