import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import jsonld from 'jsonld';
import openGraph from 'open-graph-scraper';
import { service } from '../service.js';
import { clients, tool } from '../tool.js';

const SCHEMA = 'https://schema.org/';
const MARKUP = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
/** Schema.org's context as far as the pages use it: its vocabulary, and the properties whose values are addresses. */
const CONTEXT = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(['contentUrl', 'url'].map((name) => [name, { '@id': SCHEMA + name, '@type': '@id' }])),
};

let pages;

async function fetchPage(address) {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  const html = await response.text();
  const markup = [...html.matchAll(MARKUP)].map(([, json]) => JSON.parse(json));
  return { address, html, markup };
}

function expand(document) {
  return jsonld.expand(document, {
    documentLoader: (url) => {
      assert.equal(url, SCHEMA.slice(0, -1));
      return { documentUrl: url, document: { '@context': CONTEXT } };
    },
  });
}

const valueOf = (node, property) => node[SCHEMA + property].map((value) => value['@value'] ?? value['@id']);

before(async () => {
  const sitemap = await (await fetch(`${service}/sitemap.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  const compared = `${service}/compare?areas=ME,NH,US&metrics=cybertipline-reports-by-location,missing-cases`;
  pages = [];
  for (const address of [...listed, compared]) {
    pages.push(await fetchPage(address.replaceAll('&amp;', '&')));
  }
});

test('the pages of areas and metrics with figures describe a data set, and error pages do not', async () => {
  assert.ok(pages.filter(({ markup }) => markup.length === 1).length > 120);
  assert.ok(pages.every(({ markup }) => markup.length <= 1));
  const error = await (await fetch(`${service}/state/ZZ`)).text();
  assert.doesNotMatch(error, MARKUP);
});

test('schema-dts, the types of schema.org, accepts every data set', async () => {
  const directory = `${clients}generated/markup`;
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const constants = pages
    .flatMap(({ markup }) => markup)
    .map((set, index) => `const set${index}: Set = ${JSON.stringify(set)};`);
  const imported =
    "import type { Dataset, WithContext } from 'schema-dts';\ntype Set = Exclude<WithContext<Dataset>, string>;\n";
  await writeFile(`${directory}/sets.ts`, `${imported}${constants.join('\n')}\nexport {};\n`);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext'];
  await tool('tsc', ...options, `${directory}/sets.ts`);
});

test('a JSON-LD processor expands every data set without loss, and its addresses are complete', async () => {
  for (const {
    markup: [set],
  } of pages.filter(({ markup }) => markup.length)) {
    const [node, ...others] = await expand(set);
    assert.deepEqual(others, []);
    assert.deepEqual(node['@type'], [`${SCHEMA}Dataset`]);
    assert.equal(Object.keys(node).length, Object.keys(set).length - 1);
    assert.ok([...valueOf(node, 'url'), ...valueOf(node, 'identifier')].every((url) => url.startsWith(service)));
    assert.match(valueOf(node, 'temporalCoverage')[0], /^\d{4}(\/\d{4})?$/);
    const quads = await jsonld.toRDF(await expand(set));
    assert.ok(quads.every(({ predicate }) => URL.canParse(predicate.value)));
  }
});

test('the files of a data set have its media type, and the metrics and years that it names', async () => {
  const [maine] = pages.find(({ address }) => address.endsWith('/state/ME')).markup;
  for (const { contentUrl, encodingFormat } of maine.distribution) {
    const response = await fetch(contentUrl);
    assert.equal(response.headers.get('content-type').split(';')[0], encodingFormat);
  }
  const { rows } = await (await fetch(`${service}/observations.json?areas=ME`)).json();
  const distinct = (values) => [...new Set(values)].sort();
  assert.deepEqual(
    distinct(maine.variableMeasured.map(({ propertyID }) => propertyID)),
    distinct(rows.map(({ metric }) => metric)),
  );
  assert.deepEqual(maine.temporalCoverage.split('/').map(Number), distinct(rows.map(({ year }) => year)));
});

test('open-graph-scraper reads a title, a description, the address and the site of every page', async () => {
  for (const { address, html } of pages) {
    const { error, result } = await openGraph({ html });
    assert.equal(error, false, address);
    assert.ok(result.ogTitle.length > 0 && result.ogDescription.length > 20, address);
    assert.equal(result.ogSiteName, 'Clearinghouse');
    assert.equal(result.ogType, 'website');
    assert.equal(result.ogUrl, address.replaceAll('&amp;', '&'), 'a page of the site map is canonical');
    assert.equal(result.twitterCard, 'summary');
  }
  const { result } = await openGraph({ html: pages.find(({ address }) => address.endsWith('/state/ME')).html });
  assert.equal(result.ogTitle, 'Maine');
  assert.match(result.ogDescription, /1,571 reports \(2023\)/);
});
