/** The performance targets, and whether a run met them. */
import { importCost, longestServed } from './growth.js';
import { percent } from './imports.js';
import { ratio } from './results.js';

const LEAST = [
  ['a', 'mercurius', 8],
  ['a', 'mercurius-cache', 2],
  ['a', 'ceiling', 0.6],
  ['b', 'mercurius', 1.5],
  ['b', 'postgraphile', 4],
  ['b', 'dgs', 4],
  ['c', 'mercurius', 1],
  ['d', 'mercurius', 1.5],
  ['f', 'ceiling', 0.7],
  ...['a', 'b', 'd'].map((letter) => [letter, 'previous', 0.97]),
];
const LEAST_VARYING_AGAINST_CEILING = 0.5;
const MOST_TIMES_CEILING_TAIL = 1.5;
/** Share of the throughput that an import may cost beyond the drops that the same run shows without one. */
const MOST_LOST = 0.1;
const LEAST_OF_RATE_WHEN_GROWN = 0.9;
/** Bytes per observation, by multiples of the rows. */
const MOST_BYTES = { 1: 350, 10: 350, 100: 250 };
const MOST_TIMES_IMPORT_COST = 1.5;
const MOST_MILLIS_TO_SERVE = 2000;

const row = (what, bar, measured, met) => `| ${what} | ${bar} | ${measured} | ${met ? 'met' : '**missed**'} |`;
const HEAD = ['| | target | measured | |', '|---|---|---|---|'];

function ratios(runs) {
  const find = (letter, name) => runs.find((run) => run.letter === letter && run.name === name);
  return LEAST.filter(([letter, name]) => find(letter, name)).map(([letter, name, bar]) => {
    const times = ratio(find(letter, 'clearinghouse'), find(letter, name));
    return row(`(${letter}) against ${name}`, `at least ${bar}×`, `${times.toFixed(2)}×`, times >= bar);
  });
}

/** The ceiling sends the response of (a), whose size is that of (b). */
function varyingAgainstCeiling(runs) {
  const varying = runs.find(({ letter, name }) => letter === 'b' && name === 'clearinghouse');
  const ceiling = runs.find(({ letter, name }) => letter === 'a' && name === 'ceiling');
  if (!varying || !ceiling) return [];
  const times = ratio(varying, ceiling);
  const target = `at least ${LEAST_VARYING_AGAINST_CEILING}×`;
  return [row('(b) against ceiling of (a)', target, `${times.toFixed(2)}×`, times >= LEAST_VARYING_AGAINST_CEILING)];
}

function tails(saturated, [half, quarter]) {
  const one = (when, { clearinghouse, ceiling }) => {
    const times = clearinghouse.p99 / ceiling.p99;
    const target = `at most ${MOST_TIMES_CEILING_TAIL}× the ceiling’s`;
    return row(`p99 of (a), ${when}`, target, `${times.toFixed(1)}×`, times <= MOST_TIMES_CEILING_TAIL);
  };
  return [
    one('both processors busy', saturated),
    one('at half the rate', half),
    one('at a quarter of the rate', quarter),
  ];
}

const dips = (swaps) =>
  swaps.flatMap(({ letter, importing, quiet, failed }) => {
    const beyond = Math.max(...importing) - Math.max(...quiet);
    return [
      row(
        `(g) largest throughput drop around ${importing.length} imports during (${letter}), beyond the largest without`,
        `under ${percent(MOST_LOST)}`,
        percent(beyond),
        beyond < MOST_LOST,
      ),
      row(`(g) failed requests during (${letter})`, 'none', failed, failed === 0),
    ];
  });

export function targets({ runs, saturated, steady, swaps }) {
  return [
    ...HEAD,
    ...ratios(runs),
    ...varyingAgainstCeiling(runs),
    ...(steady ? tails(saturated, steady) : []),
    ...(swaps ? dips(swaps) : []),
  ].join('\n');
}

export function growthTargets(scales) {
  const most = scales.at(-1);
  return [
    ...HEAD,
    row(
      `(b) at ${most.times}× the rows against 1×`,
      `at least ${LEAST_OF_RATE_WHEN_GROWN}×`,
      `${most.kept.b.toFixed(2)}×`,
      most.kept.b >= LEAST_OF_RATE_WHEN_GROWN,
    ),
    row(
      `processor time of an import at ${most.times}× the rows against 1×`,
      `at most ${MOST_TIMES_IMPORT_COST}×`,
      `${(importCost(most) / importCost(scales[0])).toFixed(2)}×`,
      importCost(most) <= MOST_TIMES_IMPORT_COST * importCost(scales[0]),
    ),
    row(
      `an import at ${most.times}× the rows is served`,
      `within ${MOST_MILLIS_TO_SERVE / 1000} s`,
      `${(longestServed(most) / 1000).toFixed(1)} s`,
      longestServed(most) <= MOST_MILLIS_TO_SERVE,
    ),
    ...scales.map(({ times, bytes }) =>
      row(
        `memory per observation at ${times}× the rows`,
        `under ${MOST_BYTES[times]} bytes`,
        `${Math.round(bytes)} bytes`,
        bytes < MOST_BYTES[times],
      ),
    ),
  ].join('\n');
}
