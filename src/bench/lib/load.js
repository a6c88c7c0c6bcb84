/** Load by wrk: one thread, 16 connections, requests as a script writes them. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HEADERS } from './asking.js';

const CONNECTIONS = 16;
const run = promisify(execFile);
let scripts = 0;

const DONE = `
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests":%d,"micros":%d,"failed":%d,"p50":%d,"p99":%d,"max":%d}\\n', summary.requests, summary.duration,
    e.connect + e.read + e.write + e.timeout + e.status, latency:percentile(50), latency:percentile(99), latency.max))
end
`;

/** What is asked: {METRIC}, {YEAR} and {NEW}, which never comes twice, are filled in for each request. */
function script(request, metrics, years) {
  const headers = Object.entries({ ...HEADERS, ...request.headers })
    .map(([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
    .join('\n');
  const fixed = `wrk.method = "${request.method ?? 'POST'}"\nwrk.body = ${request.body ? JSON.stringify(request.body) : 'nil'}\n${headers}\n`;
  if (!request.varies) return fixed + DONE;
  return `${fixed}
local metrics = { ${metrics.map((each) => JSON.stringify(each)).join(', ')} }
local years = { ${years.join(', ')} }
local n = 0
local template = wrk.body
request = function()
  n = n + 1
  local values = { METRIC = metrics[n % #metrics + 1], YEAR = years[math.floor(n / #metrics) % #years + 1], NEW = "${++scripts}_" .. n }
  return wrk.format(nil, nil, nil, (string.gsub(template, "{(%u+)}", values)))
end
${DONE}`;
}

/** Requests per second, latencies in milliseconds, and how many requests failed. */
export async function load(scratch, url, request, seconds, { metrics, years }) {
  const file = join(scratch, 'load.lua');
  writeFileSync(file, script(request, metrics, years));
  const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency', '-s', file, url + (request.path ?? '/graphql')];
  const { stdout } = await run('wrk', args);
  const result = JSON.parse(stdout.trim().split('\n').pop());
  return {
    rate: result.requests / (result.micros / 1e6),
    p50: result.p50 / 1000,
    p99: result.p99 / 1000,
    max: result.max / 1000,
    failed: result.failed,
  };
}
