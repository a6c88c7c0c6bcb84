import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { clients } from '../tool.js';

const root = join(clients, '../..');
const pages = ['.', 'docs', 'docs/clients', 'docs/decisions'].flatMap((directory) =>
  readdirSync(join(root, directory))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(directory, name)),
);
const read = (page) => readFileSync(join(root, page), 'utf8');

function links(page) {
  const prose = read(page).replaceAll(/^```.*?^```$/gms, '');
  const targets = [...prose.matchAll(/\]\(([^)#\s]+)|(?:src|href)="([^"]+)"/g)].map(([, link, html]) => link ?? html);
  return targets.filter((target) => !/^[a-z]+:|…/.test(target));
}

test('links between pages resolve', () => {
  const broken = pages.flatMap((page) =>
    links(page)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('lines of pages have at most 120 characters, tables aside', () => {
  const long = pages.flatMap((page) =>
    read(page)
      .split('\n')
      .map((line, index) => ({ line, place: `${page}:${index + 1}` }))
      .filter(({ line }) => line.length > 120 && !line.startsWith('|'))
      .map(({ place }) => place),
  );
  assert.deepEqual(long, []);
});
