/** Load by paced/Paced.java: at a fixed rate and timed from each due time, or counted in tenths of a second. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HEADERS } from './asking.js';
import { JAVA } from './processes.js';

const CLASSES = join(import.meta.dirname, '../paced/target');
/** Little allocation and early compilation, so that the load generator itself does not pause. */
const OPTIONS = ['-Xms512m', '-Xmn400m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const run = promisify(execFile);

/** Latencies in milliseconds, failures, and responses per tenth of a second with their start (epoch milliseconds). */
export async function paced(scratch, { base }, request, { rate = 0, warm, seconds }, { metrics, years }) {
  const { port, host } = new URL(base);
  const headers = Object.entries({ Host: host, ...HEADERS }).map(([name, value]) => `${name}: ${value}`);
  const file = join(scratch, 'paced.txt');
  writeFileSync(file, `POST /graphql HTTP/1.1\n${headers.join('\n')}\n\n${request.body}`);
  const settings = [port, Math.round(rate), warm, seconds, file, metrics.join(), years.join()].map(String);
  const { stdout } = await run(JAVA, [...OPTIONS, '-cp', CLASSES, 'Paced', ...settings], { maxBuffer: 2 ** 26 });
  const result = JSON.parse(stdout);
  if (result.unsent > 0.01 * result.requests)
    throw new Error(`${Math.round(rate)} requests/s are more than the load generator can send.`);
  return result;
}
