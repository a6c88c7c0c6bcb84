const base = process.env.CLEARINGHOUSE_URL;
if (!base) {
  throw new Error('CLEARINGHOUSE_URL is not set: it names the running service, such as http://localhost:8080');
}

export const service = base.replace(/\/$/, '');
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
