import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const EDITORS = ['ada'];
/** The service reads it once, and a restarted issuer has it still. */
const KEY = createKey();

/**
 * Starts a certified OpenID provider whose only client is the import page of a service. It gives JWTs, in which editors
 * have their role.
 *
 * @param issuer its address, on this machine
 * @param service the address of the service
 * @param allowsOrigin whether pages of the service may read its responses
 * @param separatesWindows whether a page that opened its window loses it
 */
export async function startIssuer(issuer, service, { allowsOrigin = true, separatesWindows = false } = {}) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'clearinghouse-page',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${service}/import`],
      },
    ],
    clientBasedCORS: (context, origin) => allowsOrigin && origin === new URL(service).origin,
    cookies: { keys: [randomUUID()] },
    extraTokenClaims: (context, { accountId }) => ({ groups: [EDITORS.includes(accountId) ? 'editor' : 'reader'] }),
    features: {
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (context, resource) => {
          return { scope: '', audience: new URL(resource).hostname.split('.')[0], accessTokenFormat: 'jwt' };
        },
      },
    },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    jwks: { keys: [KEY] },
  });
  provider.use((context, next) => {
    context.set('Cross-Origin-Opener-Policy', separatesWindows ? 'same-origin' : 'unsafe-none');
    return next();
  });
  const server = createServer(provider.callback());
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(Number(new URL(issuer).port), 'localhost', resolve);
  });
  return {
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}
