import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, leaveOut } from '../chromium.js';
import { startIssuer } from '../issuer.js';
import { address } from '../service.js';
import { clients } from '../tool.js';

// An editor signs in at a certified OpenID provider, on the page of a service that trusts its tokens.
const service = address('CLEARINGHOUSE_LOGIN_URL');
const issuer = address('CLEARINGHOUSE_ISSUER_URL');
const skip = leaveOut('the tests of the login');
const explorer = `${clients}../main/resources/explorer`;
let browser;
let provider;
let page;
let problems;

before(async () => {
  browser = skip ? undefined : await launch();
});

beforeEach(async () => {
  if (!skip) {
    page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(15_000);
    problems = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${service}/import`);
  }
});

afterEach(async () => {
  await page?.context().close();
  await provider?.stop();
  provider = undefined;
});

after(() => browser?.close());

test('the library of the page is that of the package', () => {
  const read = (file) => readFileSync(file, 'utf8');
  const library = `${clients}node_modules/oauth4webapi`;
  assert.equal(read(`${explorer}/oauth4webapi.js`), read(`${library}/build/index.js`));
  assert.equal(read(`${explorer}/oauth4webapi-license.txt`), read(`${library}/LICENSE.md`));
});

test('an editor signs in, checks a chosen document and stores it', { skip }, async () => {
  const requests = [];
  page.context().on('request', (request) => requests.push({ url: request.url(), headers: request.headers() }));
  provider = await startIssuer(issuer, service);
  await choose('Iowa');
  await read();
  assert.equal(await page.locator('#store').count(), 0);
  await signIn('ada');
  await read();
  assert.match(await page.locator('#result').innerText(), /2 figures were read/);
  await page.locator('#result input[type=checkbox]').first().uncheck();
  await page.click('#store');
  await page.getByText('Stored as version').waitFor();
  assert.match(await page.locator('#result').innerText(), /Figures added: 1,/);
  await assertForgotten(requests);
  assert.deepEqual(problems, []);
});

test('a user without the role is told which claim lacks it', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  await choose('Ohio');
  await signIn('bob');
  await read();
  assert.equal(
    await page.locator('#problem p').innerText(),
    'bob is signed in, but lacks the role “editor”, which the token must have in its claim “groups”.',
  );
});

test('after signing out another user can sign in', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  await signIn('bob');
  await page.click('#sign-in');
  assert.equal(await page.locator('#login').innerText(), '');
  assert.ok(await page.locator('#token').isVisible());
  await signIn('ada');
});

test('a login that has ended loses nothing that was checked', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  await choose('Utah');
  await signIn('ada');
  await read();
  await page.locator('#result input[type=checkbox]').first().uncheck();
  await page.route('**/documents?*acceptWarnings*', refuse, { times: 1 });
  await page.click('#store');
  await page.getByText('The service no longer accepts this login.').waitFor();
  const opened = page.waitForEvent('popup');
  await page.click('#sign-in');
  await opened;
  await page.getByText('Signed in as ada').waitFor();
  await page.click('#store');
  await page.getByText('Stored as version').waitFor();
  assert.match(await page.locator('#result').innerText(), /Figures added: 1,/);
});

test('the page says that the issuer cannot be reached', { skip }, async () => {
  await page.click('#sign-in');
  await awaitNote(`${issuer} cannot be reached.`);
});

test('the page says that the issuer does not allow its origin', { skip }, async () => {
  provider = await startIssuer(issuer, service, { allowsOrigin: false });
  await submitLogin('ada');
  await awaitNote(`must allow the origin ${new URL(service).origin}.`);
});

test('the page says that the login was cancelled', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const opened = await openLogin();
  await opened.getByText('Cancel').click();
  await awaitNote('The login was cancelled, or the issuer refused it.');
});

test('the page says that the window of the login was closed', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const opened = await openLogin();
  await opened.close();
  await awaitNote('The login is not complete. If its window is closed, sign in again.');
  await signIn('ada');
});

test('an editor signs in at an issuer that separates its window from the page', { skip }, async () => {
  provider = await startIssuer(issuer, service, { separatesWindows: true });
  const opened = await openLogin();
  await awaitNote('The login is not complete.');
  await submit(opened, 'ada');
  await awaitNote('Signed in as ada.');
});

test('a response to another login is ignored', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const opened = await openLogin();
  const other = await page.context().newPage();
  await other.goto(`${service}/import#code=stolen&state=other`);
  await other.getByText('The login has ended here. You can close this window.').waitFor();
  assert.equal(other.url(), `${service}/import`);
  await submit(opened, 'ada');
  await awaitNote('Signed in as ada.');
});

test('a response of another issuer is refused', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  let state;
  page.context().on('request', (request) => (state ??= new URL(request.url()).searchParams.get('state')));
  await openLogin();
  const other = await page.context().newPage();
  await other.goto(`${service}/import#code=stolen&iss=${encodeURIComponent('https://evil.example')}&state=${state}`);
  await awaitNote('The login failed: unexpected "iss" (issuer) response parameter value');
});

test('the page may read from the issuer and from no other origin', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const findBlocked = (url) =>
    page.evaluate(async (target) => {
      let blocked = '';
      document.addEventListener('securitypolicyviolation', (event) => (blocked = event.effectiveDirective));
      await fetch(target).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, 50));
      return blocked;
    }, url);
  assert.equal(await findBlocked(`${issuer}/.well-known/openid-configuration`), '');
  assert.equal(await findBlocked('http://127.0.0.1:9/'), 'connect-src');
});

async function choose(state) {
  const sheet = `${state} Data
In 2023, 1,234 CyberTipline reports were made available to law enforcement in ${state}.
In 2023, there were 56 missing children cases in ${state} reported to NCMEC.
`;
  await page.setInputFiles('#document', { name: `${state}.txt`, mimeType: 'text/plain', buffer: Buffer.from(sheet) });
}

async function read() {
  await page.click('button[type=submit]:has-text("Read")');
  await page.locator('#result h2').first().waitFor();
}

async function openLogin() {
  const opened = page.waitForEvent('popup');
  await page.click('#sign-in');
  const window = await opened;
  await window.locator('input[name=login]').waitFor();
  return window;
}

async function submit(opened, name) {
  await opened.fill('input[name=login]', name);
  await opened.fill('input[name=password]', 'any');
  await opened.click('button[type=submit]');
  await opened.click('button[type=submit]:has-text("Continue")');
  await (opened.isClosed() || opened.waitForEvent('close'));
}

async function submitLogin(name) {
  await submit(await openLogin(), name);
}

async function signIn(name) {
  await submitLogin(name);
  await awaitNote(`Signed in as ${name}.`);
}

function awaitNote(text) {
  return page.locator('#login', { hasText: text }).waitFor();
}

function refuse(route) {
  return route.fulfill({ status: 401, contentType: 'application/json', body: '{"message":"It has expired."}' });
}

/** The token is in no storage and no address; the page sends it to the service and nowhere else. */
async function assertForgotten(requests) {
  const stored = await page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    document.cookie,
    await indexedDB.databases(),
    document.documentElement.outerHTML.includes('eyJ'),
  ]);
  assert.deepEqual(stored, [[], [], '', [], false]);
  const holders = requests.filter(({ headers }) => headers.authorization);
  assert.equal(holders.length, 2);
  assert.ok(holders.every(({ url }) => url.startsWith(`${service}/documents?`)));
  assert.ok(requests.every(({ url }) => !/eyJ|[?&]code=/.test(url)));
}
