import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { follow } from '../documentation.js';

test('what the page for curl says happens', (t) => follow('curl', t));

test('what the page for TypeScript says happens', (t) => follow('typescript', t));

test(
  'what the page for Python says happens',
  { skip: lacks('python3', '-c', 'import pandas, requests') },
  (t) => follow('python', t),
);

test(
  'what the page for R says happens',
  { skip: lacks('Rscript', '-e', 'library(readr); library(httr2)') },
  (t) => follow('r', t),
);

/** Python's and R's packages are large and not installed for this; where they are, their pages are run. */
function lacks(program, ...probe) {
  return spawnSync(program, probe).status !== 0 && `${program} is not here with what the page needs`;
}
