import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { follow } from '../documentation.js';

test('the curl page works', (t) => follow('curl', t));

test('the page on spreadsheets works', (t) => follow('spreadsheets', t));

test('the page on assistants works', (t) => follow('assistants', t));

test('the TypeScript page works', (t) => follow('typescript', t));

test('the Python page works', { skip: lacks('python3', '-c', 'import pandas, requests') }, (t) => follow('python', t));

test('the R page works', { skip: lacks('Rscript', '-e', 'library(readr); library(httr2)') }, (t) => follow('r', t));

/** Python's and R's packages are large and not installed here; their pages run only where they are present. */
function lacks(program, ...probe) {
  return spawnSync(program, probe).status !== 0 && `${program} or its packages are not installed`;
}
