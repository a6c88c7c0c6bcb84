export const service = address('CLEARINGHOUSE_URL');
export const graphql = `${service}/graphql`;

/** The time at which the served data was recorded. */
export async function recordedAt() {
  const response = await fetch(`${graphql}?query=${encodeURIComponent('{ dataset { publishedAt } }')}`);
  return (await response.json()).data.dataset.publishedAt;
}

/** A fetch that records requests and responses. */
export function watched() {
  const requests = [];
  const fetchAndKeep = async (url, options = {}) => {
    const response = await fetch(url, options);
    requests.push({ url: new URL(url), method: options.method ?? 'GET', answer: await response.clone().json() });
    return response;
  };
  return { requests, fetch: fetchAndKeep };
}

/** The address of a running service that a variable of the environment names. */
export function address(variable) {
  const base = process.env[variable];
  if (!base) {
    throw new Error(`${variable} is not set: it names a running service, such as http://localhost:8080`);
  }
  return base.replace(/\/$/, '');
}
