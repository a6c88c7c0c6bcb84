import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { address, service } from '../service.js';
import { clients } from '../tool.js';

let validate;

async function fetchCatalog(base) {
  const response = await fetch(`${base}/data.json`);
  assert.equal(response.status, 200);
  return response.json();
}

before(async () => {
  const ajv = addFormats(new Ajv2020({ allErrors: true, strictTypes: false }));
  ajv.addFormat('iri', (text) => URL.canParse(text));
  validate = ajv.compile(JSON.parse(await readFile(`${clients}dcat-us/schema.json`, 'utf8')));
});

test('the catalogue keeps the rules of DCAT-US 3', async () => {
  const catalog = await fetchCatalog(service);
  validate(catalog);
  assert.deepEqual(validate.errors, null);
  assert.ok(catalog.dataset.length > 50);
  const identifiers = catalog.dataset.map(({ identifier }) => identifier);
  assert.equal(new Set(identifiers).size, identifiers.length);
});

test('without a contact, only the contact is missing', async () => {
  validate(await fetchCatalog(address('CLEARINGHOUSE_FEDERATED_URL')));
  const missing = validate.errors.map(({ params }) => params.missingProperty);
  assert.deepEqual([...new Set(missing)], ['contactPoint']);
});

test('the rules refuse what is wrong', async () => {
  const refused = [
    ({ dataset }) => delete dataset[0].title,
    ({ dataset }) => (dataset[0].publisher = 'Clearinghouse'),
    ({ dataset }) => (dataset[0].modified = 'yesterday'),
    ({ dataset }) => (dataset[0].distribution[0].downloadURL = '/observations.csv'),
    ({ dataset }) => (dataset[0].contactPoint.hasEmail = 'figures@example.org'),
    ({ dataset }) => (dataset[0].author = 'NCMEC'),
  ];
  for (const damage of refused) {
    const catalog = await fetchCatalog(service);
    damage(catalog);
    assert.equal(validate(catalog), false, damage.toString());
  }
});

test('each file of the catalogue has the media type that is said, and each page exists', async () => {
  const { dataset } = await fetchCatalog(service);
  for (const { distribution, describedBy, landingPage, identifier } of dataset) {
    for (const { downloadURL, mediaType } of [...distribution, describedBy]) {
      const response = await fetch(downloadURL, { method: 'HEAD' });
      assert.equal(response.status, 200, downloadURL);
      assert.equal(response.headers.get('content-type').split(';')[0], mediaType, downloadURL);
    }
    const page = await fetch(landingPage.accessURL);
    assert.equal(page.status, 200, landingPage.accessURL);
    assert.equal((await page.text()).match(/<link rel="canonical" href="([^"]*)"/)[1], identifier);
  }
});
