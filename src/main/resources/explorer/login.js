// Signs an editor in at the issuer of tokens: an authorization code with PKCE (RFC 6749, 7636), in a window of its own.
// The token and the secrets of the login are variables of this page and stored nowhere. The window returns to this
// page's address, whose script passes the response on to the page that asked for it.
const button = document.getElementById('sign-in');
const note = document.getElementById('login');
const form = document.getElementById('review');
const channel = new BroadcastChannel('clearinghouse-login');
const { issuer, scope, parameters } = button.dataset;
const address = location.origin + location.pathname;
const client = { client_id: button.dataset.client, redirect_uri: address };
/** The login that waits for its response. */
let pending = null;
let signedIn = false;
let signedOut = false;

/** An error whose message is for the editor. */
class LoginError extends Error {}

function check(condition, message) {
    if (!condition) {
        throw new LoginError(message);
    }
}

/** Refuses an error response (RFC 6749, 4.1.2.1 and 5.2). */
function checkError(code, description) {
    check(code !== 'access_denied', 'The login was cancelled, or the issuer refused it.');
    check(!code, `The issuer refused the login: ${description ?? code}`);
}

/** A script cannot see why a request failed. One that reads no response needs no permission of the issuer. */
async function explainFailure(url) {
    const reached = await fetch(url, { mode: 'no-cors' }).catch(() => null);
    return reached
        ? `${issuer} does not let this page read it. The client there must allow the origin ${location.origin}.`
        : `${issuer} cannot be reached.`;
}

/** Sends no cookies to the issuer, and follows it to no other address. */
async function request(url, options) {
    const limits = { credentials: 'omit', redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(10_000) };
    try {
        const response = await fetch(url, { ...options, ...limits });
        return { status: response.status, content: await response.json().catch(ignoreSyntax) };
    } catch (error) {
        check(error.name !== 'TimeoutError', `${issuer} does not respond.`);
        throw error instanceof TypeError ? new LoginError(await explainFailure(url)) : error;
    }
}

/** A page in place of JSON has no properties. */
function ignoreSyntax(error) {
    return error instanceof SyntaxError ? {} : Promise.reject(error);
}

/** The description of the issuer (OpenID Connect Discovery). It must be that of the issuer that the service trusts. */
async function discover() {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { status, content: server } = await request(url);
    check(status === 200, `${url} does not describe an issuer: its status is ${status}.`);
    check(server.issuer === issuer, `${url} describes the issuer “${server.issuer ?? ''}”, not ${issuer}.`);
    const tokens = readEndpoint(server, 'token_endpoint');
    const isAllowed = tokens.origin === new URL(issuer).origin;
    check(isAllowed, `The issuer gives tokens at ${tokens}, which this page may not ask.`);
    const namesItself = server.authorization_response_iss_parameter_supported === true;
    return { authorization: readEndpoint(server, 'authorization_endpoint'), tokens, namesItself };
}

function readEndpoint(server, name) {
    const url = URL.canParse(server[name]) ? new URL(server[name]) : {};
    const isLocal = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
    check(isLocal || url.protocol === 'https:', `The issuer has no safe ${name}: it must be an https address.`);
    return url;
}

function encode(bytes) {
    return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const createSecret = () => encode(crypto.getRandomValues(new Uint8Array(32)));

/** The challenge S256 of a verifier (RFC 7636, 4.2). */
async function createChallenge(verifier) {
    return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** The operator's further parameters do not replace those of this page. */
function addParameters(target, own) {
    new URLSearchParams(parameters).forEach((value, name) => target.append(name, value));
    Object.entries(own).forEach(([name, value]) => target.set(name, value));
    return target;
}

async function createRequestAddress({ server, state, verifier }) {
    const url = new URL(server.authorization);
    const response = { response_type: 'code', response_mode: 'fragment' };
    const challenge = { code_challenge: await createChallenge(verifier), code_challenge_method: 'S256' };
    const prompt = signedOut ? { prompt: 'login' } : {};
    addParameters(url.searchParams, { ...client, ...response, ...challenge, ...prompt, scope, state });
    return url;
}

/** The window is opened at once, because browsers allow it only as the result of a click. */
async function begin() {
    check(isSecureContext, 'Signing in needs this page by HTTPS.');
    const opened = open('', '', 'popup,width=480,height=720');
    check(opened, 'The browser blocked the window for signing in. Allow this page to open windows.');
    try {
        const login = { server: await discover(), state: createSecret(), verifier: createSecret() };
        const url = await createRequestAddress(login);
        pending = login;
        opened.opener = null;
        opened.location = url;
        watch(opened, login);
    } catch (error) {
        opened.close();
        throw error;
    }
}

/** An issuer may separate its window from this page, which then looks closed; so the response is still awaited. */
function watch(opened, login) {
    const timer = setInterval(() => {
        if (pending !== login) {
            clearInterval(timer);
        } else if (opened.closed) {
            clearInterval(timer);
            setTimeout(() => pending === login && showIncomplete(), 1000);
        }
    }, 250);
}

function showIncomplete() {
    note.textContent = 'The login is not complete. If its window is closed, sign in again.';
}

async function finish(response) {
    const { server, verifier } = pending;
    pending = null;
    const token = await exchange(server.tokens, readCode(response, server), verifier);
    changeLogin({ token, name: readName(token) });
}

/** The state was compared before. An issuer that names itself must be the one that was asked (RFC 9207). */
function readCode(response, { namesItself }) {
    const issuers = response.getAll('iss');
    const isExpected = issuers.length ? issuers.every((name) => name === issuer) : !namesItself;
    check(isExpected, 'The login failed: unexpected "iss" (issuer) response parameter value');
    checkError(response.get('error'), response.get('error_description'));
    return response.get('code') ?? '';
}

async function exchange(endpoint, code, verifier) {
    const own = { ...client, grant_type: 'authorization_code', code, code_verifier: verifier };
    const body = addParameters(new URLSearchParams(), own);
    const { status, content } = await request(endpoint, { method: 'POST', body });
    checkError(content.error, content.error_description);
    check(status === 200, `${endpoint} gives no token: its status is ${status}.`);
    return readToken(content);
}

function readToken({ access_token: token, token_type: type, expires_in: lifetime = 1 }) {
    const isBearer = String(type).toLowerCase() === 'bearer';
    check(isBearer, `The issuer gave a token of the type “${type ?? ''}”, but this service needs “Bearer”.`);
    check(lifetime > 0, 'The issuer gave a token that has expired already.');
    return token;
}

/** The name in an access token, as a text of this page only. The service itself verifies the token. */
function readName(token) {
    try {
        const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
        const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
        const { name, preferred_username: username, sub } = JSON.parse(new TextDecoder().decode(bytes));
        return String(name ?? username ?? sub ?? 'an editor');
    } catch {
        throw new LoginError(
            'The issuer gave a token that this service cannot read. The client needs an audience there.'
        );
    }
}

function showLogin(login) {
    signedIn = Boolean(login);
    button.textContent = login ? 'Sign out' : 'Sign in';
    note.textContent = login ? `Signed in as ${login.name}.` : '';
}

function changeLogin(login) {
    showLogin(login);
    form.dispatchEvent(new CustomEvent('login', { detail: login }));
}

function signOut() {
    signedOut = true;
    changeLogin(null);
}

async function run(work) {
    button.disabled = true;
    note.textContent = 'Signing in …';
    try {
        await work();
    } catch (error) {
        note.textContent = error instanceof LoginError ? error.message : `The login failed: ${error.message}`;
    } finally {
        button.disabled = false;
    }
}

/** The page in the window of a login passes the response on, and has no other use. */
function returnResponse(response) {
    history.replaceState(null, '', address);
    channel.postMessage(response);
    form.remove();
    document.getElementById('token-note').textContent = 'The login has ended here. You can close this window.';
    close();
}

if (new URLSearchParams(location.hash.slice(1)).has('state')) {
    returnResponse(location.hash.slice(1));
} else {
    button.addEventListener('click', () => (signedIn ? signOut() : run(begin)));
    form.addEventListener('refused', () => showLogin(null));
    channel.addEventListener('message', ({ data }) => {
        const response = new URLSearchParams(data);
        if (pending && response.get('state') === pending.state) {
            run(() => finish(response));
        }
    });
}
