/** Sends one request, as the load generator does. */

/** With this media type, errors have a status that counts as failed. */
export const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' };

export const say = (text) => process.stderr.write(`${text}\n`);

/** Returns the bytes of the response. */
export async function ask(server, request) {
  const headers = { 'Accept-Encoding': 'identity', ...HEADERS, ...request.headers };
  const { method = 'POST', path = '/graphql', body } = request;
  const response = await fetch(server.base + path, { method, headers, body });
  if (response.status !== (request.status ?? 200)) {
    throw new Error(`${server.name} answers ${response.status}: ${await response.text()}`);
  }
  return Buffer.from(await response.arrayBuffer());
}

/** Returns the data of a GraphQL response of the service. */
export async function asked(service, query) {
  return JSON.parse(await ask(service, { body: JSON.stringify({ query }) })).data;
}
