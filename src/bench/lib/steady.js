/**
 * Workload (a) at a half and a quarter of the service's maximum rate. A closed loop keeps both processors busy, so late
 * requests wait for one. If the tail follows the rate, waiting explains it.
 * Each request is timed from its due time, so that a late response is not hidden (coordinated omission).
 */
import { say } from './asking.js';
import { turn } from './measuring.js';
import { paced } from './paced.js';
import { median, summary } from './results.js';

const SECONDS_TO_WARM = 3;

/** Measures the service and the ceiling at the same share of the service's maximum rate, in turn. */
export async function steady(scratch, servers, runs, data, { rounds, seconds }, share) {
  const measured = runs.filter(
    ({ letter, name }) => letter === 'a' && (name === 'clearinghouse' || name === 'ceiling'),
  );
  const rate = Math.round(summary(measured[0]).rate * share);
  const results = measured.map((run) => ({ ...run, results: [] }));
  for (let round = 0; round < rounds; round++) {
    for (const each of turn(results, round)) {
      const settings = { rate, warm: SECONDS_TO_WARM, seconds };
      const result = await paced(scratch, servers[each.name], each.request, settings, data);
      each.results.push(result);
      say(
        `${round + 1}/${rounds} (a) at ${rate}/s ${each.name}: p50 ${result.p50} ms, p99 ${result.p99} ms, at most ${result.max} ms`,
      );
    }
  }
  return Object.fromEntries(results.map((each) => [each.name, tail(each, rate)]));
}

/** The medians of p50, p99 and their ratio over all rounds. */
export function tail({ name, results }, rate) {
  const [p50, p99] = ['p50', 'p99'].map((key) => median(results.map((result) => result[key])));
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return { name, rate, p50, p99, times: median(results.map((result) => result.p99 / result.p50)), failed };
}

export function steadyTable(saturated, steadies) {
  const cell = ({ p50, p99, times, failed }) =>
    `${p50.toFixed(2)} ms, ${p99.toFixed(2)} ms: ${times.toFixed(1)}×${failed ? ` **${failed} failed**` : ''}`;
  const heads = steadies.map(({ clearinghouse }) => `at ${clearinghouse.rate.toLocaleString('en-US')} requests/s`);
  return [
    `| p50, p99: ratio | ${['at full load', ...heads].join(' | ')} |`,
    `|---|---|${'---|'.repeat(heads.length)}`,
    ...Object.keys(saturated).map(
      (name) => `| ${name} | ${[saturated, ...steadies].map((each) => cell(each[name])).join(' | ')} |`,
    ),
  ].join('\n');
}
