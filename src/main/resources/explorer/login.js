// Signs an editor in at the issuer of tokens by OpenID Connect: an authorization code with PKCE, in a window of its own.
// The token and the secrets of the login are variables of this page and stored nowhere. The window returns to this
// page's address, whose script passes the response on to the page that asked for it.
const button = document.getElementById('sign-in');
const note = document.getElementById('login');
const form = document.getElementById('review');
const channel = new BroadcastChannel('clearinghouse-login');
const { issuer, library } = button.dataset;
const client = { client_id: button.dataset.client };
const address = location.origin + location.pathname;
/** The login that waits for its response. */
let pending = null;
let signedIn = false;
let signedOut = false;

/** An error whose message is for the editor. */
class LoginError extends Error {}

function listParameters() {
    return [...new URLSearchParams(button.dataset.parameters)];
}

/** The issuer is HTTPS, or on this machine; the service checks it when it starts. */
const createOptions = (oauth) => ({
    [oauth.allowInsecureRequests]: issuer.startsWith('http:'),
    signal: AbortSignal.timeout(10_000),
});

/** A script cannot see why a request failed. One that reads no response needs no permission of the issuer. */
async function explainFailure(url) {
    const isReachable = await fetch(url, { mode: 'no-cors' }).then(
        () => true,
        () => false
    );
    return isReachable
        ? `${issuer} does not let this page read it. The client there must allow the origin ${location.origin}.`
        : `${issuer} cannot be reached.`;
}

async function request(url, send) {
    try {
        return await send();
    } catch (error) {
        if (error.name === 'TimeoutError') {
            throw new LoginError(`${issuer} does not respond.`);
        }
        throw error instanceof TypeError ? new LoginError(await explainFailure(url)) : error;
    }
}

async function discover(oauth) {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const expected = new URL(issuer);
    const response = await request(url, () => oauth.discoveryRequest(expected, createOptions(oauth)));
    if (response.status !== 200) {
        throw new LoginError(`${url} does not describe an issuer: its status is ${response.status}.`);
    }
    const server = await oauth.processDiscoveryResponse(expected, response);
    if (new URL(server.token_endpoint).origin !== expected.origin) {
        throw new LoginError(`The issuer gives tokens at ${server.token_endpoint}, which this page may not ask.`);
    }
    return server;
}

async function createRequestAddress({ oauth, server, state, nonce, verifier }) {
    const url = new URL(server.authorization_endpoint);
    listParameters().forEach(([name, value]) => url.searchParams.append(name, value));
    const parameters = {
        ...(signedOut ? { prompt: 'login' } : {}),
        ...client,
        redirect_uri: address,
        response_type: 'code',
        response_mode: 'fragment',
        scope: button.dataset.scope,
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
    };
    Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
    return url;
}

/** The window is opened at once, because browsers allow it only as the result of a click. */
async function begin() {
    if (!isSecureContext) {
        throw new LoginError('Signing in needs this page by HTTPS.');
    }
    const opened = open('', '', 'popup,width=480,height=720');
    if (!opened) {
        throw new LoginError('The browser blocked the window for signing in. Allow this page to open windows.');
    }
    try {
        const oauth = await import(library);
        const login = {
            oauth,
            server: await discover(oauth),
            state: oauth.generateRandomState(),
            nonce: oauth.generateRandomNonce(),
            verifier: oauth.generateRandomCodeVerifier(),
        };
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
    const { oauth, server, state, nonce, verifier } = pending;
    pending = null;
    const valid = oauth.validateAuthResponse(server, client, response, state);
    const options = { ...createOptions(oauth), additionalParameters: listParameters() };
    const granted = await request(server.token_endpoint, () =>
        oauth.authorizationCodeGrantRequest(server, client, oauth.None(), valid, address, verifier, options)
    );
    const requirements = { expectedNonce: nonce, requireIdToken: true };
    const result = await oauth.processAuthorizationCodeResponse(server, client, granted, requirements);
    if (result.access_token.split('.').length !== 3) {
        throw new LoginError(
            'The issuer gave a token that this service cannot read. The client needs an audience there.'
        );
    }
    const { name, preferred_username: username, email, sub } = oauth.getValidatedIdTokenClaims(result);
    showSignedIn({ token: result.access_token, name: name ?? username ?? email ?? sub });
}

function showSignedIn(login) {
    signedIn = true;
    button.textContent = 'Sign out';
    note.textContent = `Signed in as ${login.name}.`;
    form.dispatchEvent(new CustomEvent('login', { detail: login }));
}

function showSignedOut() {
    signedIn = false;
    button.textContent = 'Sign in';
    note.textContent = '';
}

function signOut() {
    signedOut = true;
    showSignedOut();
    form.dispatchEvent(new CustomEvent('login', { detail: null }));
}

function describe(error) {
    const { error: code, error_description: description } = error;
    if (code === 'access_denied') {
        return 'The login was cancelled, or the issuer refused it.';
    }
    return code ? `The issuer refused the login: ${description ?? code}` : `The login failed: ${error.message}`;
}

async function run(work) {
    button.disabled = true;
    note.textContent = 'Signing in …';
    try {
        await work();
    } catch (error) {
        note.textContent = error instanceof LoginError ? error.message : describe(error);
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
    form.addEventListener('refused', showSignedOut);
    channel.addEventListener('message', ({ data }) => {
        const response = new URLSearchParams(data);
        if (pending && response.get('state') === pending.state) {
            run(() => finish(response));
        }
    });
}
