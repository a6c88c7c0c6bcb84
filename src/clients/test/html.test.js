import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { address, service } from '../service.js';
import { clients } from '../tool.js';

const directory = `${clients}generated/html`;
const checker = `${clients}node_modules/vnu-jar/build/dist/vnu.jar`;
const java = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';
const PAUSE = 120_000;

/** Pages that the sitemap leaves out, because they are searches, selections, parts of other sites or errors. */
const FURTHER = [
  '/?metric=missing-cases&year=2023&by=VALUE',
  '/metric/missing-cases?year=2020&sort=VALUE:DESC',
  '/compare',
  '/compare?areas=OH,IN,KY,US',
  '/compare?areas=PR,GU,VI&metrics=missing-cases,cybertipline-reports-by-location',
  '/compare?areas=DC&metrics=team-hope-supported',
  '/search',
  '/search?q=hope',
  '/search?q=%3Cb%3E%22%26%E2%80%AE',
  '/changes',
  '/sheets/ME/2023',
  '/sheets/DC/2024',
  '/embed/state/ME',
  '/embed/state/DC',
  '/embed/metric/missing-cases',
  '/embed/metric/cybertipline-reports-by-location',
  '/embed/compare?areas=OH,IN,KY',
  '/import',
  `${address('CLEARINGHOUSE_LOGIN_URL')}/import`,
  '/state/Vermon',
  '/states?page=2',
];
const PICTURES = [
  '/map.svg',
  '/chart.svg?area=US&metric=missing-cases',
  '/compare.svg?areas=OH,IN,KY',
  '/compare.svg?areas=PR,GU,VI',
];

before(async () => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
});

test('the Nu HTML checker has no remark on any page', async () => {
  const paths = [...(await listSitemap()), ...FURTHER];
  assert.ok(paths.length > 200, `only ${paths.length} pages`);
  assert.deepEqual(await check([], paths, 'html'), []);
});

test('the Nu HTML checker has no remark on any picture', async () => {
  assert.deepEqual(await check(['--svg'], PICTURES, 'svg'), []);
});

async function listSitemap() {
  const sitemap = await (await fetch(`${service}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
}

/** The messages about pages, with their addresses; one process checks all of them. */
async function check(options, paths, ending) {
  const files = new Map();
  for (const path of paths) {
    const file = `${directory}/${files.size}.${ending}`;
    const response = await fetch(new URL(path, service), { headers: { accept: 'text/html,image/svg+xml' } });
    await writeFile(file, await response.text());
    files.set(`file:${file}`, path);
  }
  const names = [...files.keys()].map((url) => url.slice('file:'.length));
  const { messages } = await run([...options, '--format', 'json', '--exit-zero-always', ...names]);
  return messages.map(({ url, type, message, extract }) => `${files.get(url) ?? url} ${type}: ${message} ${extract}`);
}

async function run(args) {
  const options = { timeout: PAUSE, maxBuffer: 64 * 1024 * 1024 };
  const { stderr } = await promisify(execFile)(java, ['-Xmx512m', '-jar', checker, ...args], options);
  return JSON.parse(stderr);
}
