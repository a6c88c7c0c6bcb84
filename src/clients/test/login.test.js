import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, leaveOut } from '../chromium.js';
import { startIssuer } from '../issuer.js';
import { address } from '../service.js';

// An editor signs in at a certified OpenID provider, on the page of a service that trusts its tokens.
const service = address('CLEARINGHOUSE_LOGIN_URL');
const issuer = address('CLEARINGHOUSE_ISSUER_URL');
const skip = leaveOut('the tests of the login');
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

test('a response whose state differs is ignored', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const asked = recordRequests();
  const opened = await openLogin();
  const { state } = asked.authorization;
  for (const other of [`${state}x`, state.slice(1), state.toUpperCase(), '', encodeURIComponent(` ${state}`)]) {
    await returnTo(`code=stolen&state=${other}`);
  }
  await submit(opened, 'ada');
  await awaitNote('Signed in as ada.');
  assert.equal(asked.tokens.length, 1);
  assert.notEqual(asked.tokens[0].get('code'), 'stolen');
});

test('a response must name the issuer once', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const asked = recordRequests();
  for (const names of ['', `&iss=${issuer}/`, `&iss=${issuer}&iss=https://evil.example`]) {
    asked.authorization = undefined;
    const opened = await openLogin();
    await returnTo(`code=stolen&state=${asked.authorization.state}${names}`);
    await awaitNote('The login failed: unexpected "iss" (issuer) response parameter value');
    await opened.close();
  }
  assert.equal(asked.tokens.length, 0);
});

test('each login has secrets of its own', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const asked = recordRequests();
  await signIn('ada');
  const first = asked.authorization;
  asked.authorization = undefined;
  await page.click('#sign-in');
  await signIn('bob');
  const verifiers = asked.tokens.map((body) => body.get('code_verifier'));
  assert.ok(verifiers.every((verifier) => /^[\w-]{43}$/.test(verifier)));
  assert.equal(new Set([...verifiers, first.state, asked.authorization.state]).size, 4);
  assert.equal(first.code_challenge_method, 'S256');
  assert.equal(first.code_challenge, createHash('sha256').update(verifiers[0]).digest('base64url'));
});

for (const [what, change, message] of [
  [
    'of another issuer',
    { issuer: 'https://evil.example' },
    `${issuer}/.well-known/openid-configuration describes the issuer “https://evil.example”, not ${issuer}.`,
  ],
  ['of an issuer with another path', { issuer: `${issuer}/` }, `describes the issuer “${issuer}/”, not ${issuer}.`],
  ['without an issuer', { issuer: undefined }, `describes the issuer “”, not ${issuer}.`],
  [
    'with a token endpoint on another origin',
    { token_endpoint: 'https://evil.example/token' },
    'The issuer gives tokens at https://evil.example/token, which this page may not ask.',
  ],
  ['without a token endpoint', { token_endpoint: undefined }, 'The issuer has no safe token_endpoint'],
  ...['http://evil.example/', 'http://localhost:x@evil.example/', 'javascript:alert(1)', '/auth', undefined].map(
    (address) => [
      `with the authorization endpoint ${address}`,
      { authorization_endpoint: address },
      'The issuer has no safe authorization_endpoint: it must be an https address.',
    ],
  ),
]) {
  test(`a description ${what} ends the login`, { skip }, async () => {
    provider = await startIssuer(issuer, service);
    await changeAnswer('/.well-known/openid-configuration', change);
    await page.click('#sign-in');
    await awaitNote(message);
    assert.equal(page.context().pages().length, 1);
  });
}

for (const [what, change, message] of [
  ['of another type', { token_type: 'DPoP' }, 'a token of the type “DPoP”, but this service needs “Bearer”.'],
  ['without a type', { token_type: undefined }, 'a token of the type “”, but this service needs “Bearer”.'],
  ['that has expired', { expires_in: 0 }, 'The issuer gave a token that has expired already.'],
  ['that is no JWT', { access_token: 'opaque' }, 'The issuer gave a token that this service cannot read.'],
  ['that is missing', { access_token: undefined }, 'The issuer gave a token that this service cannot read.'],
]) {
  test(`a token ${what} is refused`, { skip }, async () => {
    provider = await startIssuer(issuer, service);
    await changeAnswer('/token', change);
    await submitLogin('ada');
    await awaitNote(message);
    assert.equal(await page.locator('#sign-in').innerText(), 'Sign in');
  });
}

test('the case of the type and a missing lifetime do not matter', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  await changeAnswer('/token', { token_type: 'bEARER', expires_in: undefined, id_token: undefined });
  await signIn('ada');
});

test('the name in a token is only a text', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const claims = { name: 'Zoë <img src=x> 東', preferred_username: 'zoe', sub: '1' };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  await changeAnswer('/token', { access_token: `e30.${payload}.e30` });
  await submitLogin('ada');
  await awaitNote('Signed in as Zoë <img src=x> 東.');
  assert.equal(await page.locator('#login img').count(), 0);
});

for (const [what, answer, message] of [
  [
    'an error',
    { status: 400, json: { error: 'invalid_grant', error_description: 'The code has expired.' } },
    'The issuer refused the login: The code has expired.',
  ],
  [
    'an error without a description',
    { status: 400, json: { error: 'invalid_grant' } },
    'The issuer refused the login: invalid_grant',
  ],
  ['a page', { status: 502, body: '<p>Bad gateway' }, `${issuer}/token gives no token: its status is 502.`],
]) {
  test(`the page says why the issuer gives ${what} in place of a token`, { skip }, async () => {
    provider = await startIssuer(issuer, service);
    await answerTokens(answer);
    await submitLogin('ada');
    await awaitNote(message);
  });
}

test('the issuer gives no token to a page with another verifier', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  await page.route(`${issuer}/token`, (route) => {
    const body = new URLSearchParams(route.request().postData());
    body.set('code_verifier', 'x'.repeat(43));
    return route.continue({ postData: `${body}` });
  });
  await submitLogin('ada');
  await awaitNote('The issuer refused the login: grant request is invalid');
});

test('the code is not sent to another address', { skip }, async () => {
  provider = await startIssuer(issuer, service);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await answerTokens({ status: 307, headers: { Location: `${issuer}/elsewhere` } });
  await submitLogin('ada');
  await awaitNote(`${issuer}/token gives no token: its status is 0.`);
  assert.ok(!asked.includes(`${issuer}/elsewhere`));
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

/** What the window asks the issuer for, and the page's requests of tokens. */
function recordRequests() {
  const asked = { authorization: undefined, tokens: [] };
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.searchParams.has('code_challenge')) {
      asked.authorization ??= Object.fromEntries(url.searchParams);
    } else if (url.href === `${issuer}/token` && request.method() === 'POST') {
      asked.tokens.push(new URLSearchParams(request.postData()));
    }
  });
  return asked;
}

/** Opens the address to which the issuer returns, with a response that it did not give. */
async function returnTo(response) {
  const other = await page.context().newPage();
  await other.goto(`${service}/import#${response}`);
  await other.getByText('The login has ended here. You can close this window.').waitFor();
}

/** The page receives another answer than the issuer gave. */
function changeAnswer(path, change) {
  return page.route(`${issuer}${path}`, async (route) => {
    const answer = await (await route.fetch()).json();
    await route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, json: { ...answer, ...change } });
  });
}

function answerTokens({ headers, ...answer }) {
  return page.route(`${issuer}/token`, (route) =>
    route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*', ...headers }, ...answer }),
  );
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
