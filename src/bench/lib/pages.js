/** Writes measured results between the markers of the documentation pages, so that none is typed by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { summary } from './results.js';

const ROOT = join(import.meta.dirname, '../../..');

export const machine = () =>
  `${cpus().length} processors (${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB)`;

export const effortTold = ({ rounds, seconds, warm }) =>
  `${rounds} rounds of ${seconds} seconds each after ${warm} seconds of warm-up, on ${machine()}.\nThe load generator and all servers share them.`;

/** Replaces the text between `<!-- name -->` and `<!-- end of name -->`. */
export function put(file, name, text) {
  const path = join(ROOT, file);
  const page = readFileSync(path, 'utf8');
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*(<!-- end of ${name} -->)`);
  if (!place.test(page)) throw new Error(`${file} has no markers for ${name}`);
  writeFileSync(
    path,
    page.replace(place, (whole, start, end) => `${start}${text}\n${end}`),
  );
}

export const putPicture = (svg) => writeFileSync(join(ROOT, 'docs/images/benchmark.svg'), svg);

const NAMES = {
  clearinghouse: 'Clearinghouse',
  'mercurius-cache': 'Mercurius, with its cache',
  mercurius: 'Mercurius',
  postgraphile: 'PostGraphile',
  dgs: 'Netflix DGS',
  ceiling: 'static response by Vert.x (upper bound)',
};

/** The README's short table. */
export function speed(runs) {
  const rate = (letter, name) => {
    const run = runs.find((each) => each.letter === letter && each.name === name);
    return run ? Math.round(summary(run).rate).toLocaleString('en-US') : '';
  };
  return [
    `On ${machine()}:`,
    '',
    '| requests/s | repeated request | varying metric and year |',
    '|---|---|---|',
    ...Object.entries(NAMES).map(([name, title]) => `| ${title} | ${rate('a', name)} | ${rate('b', name)} |`),
  ].join('\n');
}
