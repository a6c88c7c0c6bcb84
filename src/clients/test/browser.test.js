import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { launch, leaveOut } from '../chromium.js';
import { graphql, service } from '../service.js';
import { clients } from '../tool.js';

// A page of another origin in a real browser: Node.js does not enforce CORS.
const skip = leaveOut('the tests of other origins');
const HEADERS = [
  'apollographql-client-name',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'traceparent',
  'x-request-id',
];
let server;
let browser;
let page;

before(async () => {
  if (skip) {
    return;
  }
  const bundle = await build({ entryPoints: [`${clients}page.js`], bundle: true, write: false, format: 'iife' });
  server = createServer((request, response) => {
    const script = request.url === '/page.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(script ? bundle.outputFiles[0].text : '<!doctype html><script src="/page.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launch();
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('Apollo Client with a name and version is answered', { skip }, async () => {
  assert.equal(await page.evaluate((uri) => window.askWithApollo(uri), graphql), 'Maine');
});

for (const header of HEADERS) {
  test(`a page may send ${header}`, { skip }, async () => {
    const answer = await read(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [header]: 'a' },
      body: JSON.stringify({ query: '{ nation { name } }' }),
    });
    assert.equal(answer.status, 200);
  });
}

test('a page reads the headers of a table', { skip }, async () => {
  const { headers } = await read(`${service}/observations.csv?areas=ME`);
  for (const name of ['etag', 'link', 'content-disposition']) {
    assert.ok(headers[name], `${name} is hidden from scripts`);
  }
});

test('a page reads which methods and codings are allowed', { skip }, async () => {
  const { status, headers } = await read(`${service}/observations.csv`, { method: 'POST' });
  assert.equal(status, 405);
  assert.equal(headers.allow, 'GET, HEAD');
});

test('braces in a URL are answered as a browser sends them', { skip }, async () => {
  const answer = await read(`${graphql}?query={nation{name}}`);
  assert.equal(answer.status, 200);
  assert.equal(JSON.parse(answer.text).data.nation.name, 'United States');
});

for (const [target, status] of [
  ['/observations.csv?areas=ME|NH', 400],
  ['/observations.csv?areas=%', 400],
  ['/observations.csv?{ad}=1', 400],
  [`/graphql?query=${'x'.repeat(20_000)}`, 414],
  ['/nope', 404],
]) {
  test(`a page reads why ${target.slice(0, 40)} is refused`, { skip }, async () => {
    const answer = await read(service + target);
    assert.equal(answer.status, status);
    assert.match(answer.text, /[a-z]+ [a-z]+/);
  });
}

test('no credentials are accepted from other origins', { skip }, async () => {
  const failed = await page.evaluate(
    (url) =>
      fetch(url, { credentials: 'include' }).then(
        () => false,
        () => true,
      ),
    `${service}/observations.csv?areas=ME`,
  );
  assert.ok(failed);
});

function read(url, options) {
  return page.evaluate(([to, how]) => window.read(to, how), [url, options]);
}
