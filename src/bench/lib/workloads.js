/**
 * The requests of each workload and server. The service and DGS return states with a nested figure. Mercurius and PostGraphile
 * return flat rows, which is faster for them. {NEW} is unique: as an undeclared variable it defeats response caches, and
 * within the query document also the cache of parsed documents.
 */
export const post = (query, variables) => ({
  body: JSON.stringify({ query, variables }).replaceAll('"{YEAR}"', '{YEAR}'),
});
export const varying = (query, variables) => ({ ...post(query, { ...variables, new: '{NEW}' }), varies: true });
const METRIC_AND_YEAR = 'query Slice($metric: String!, $year: Int!)';
const fixed = { metric: 'cybertipline-reports-by-location', year: 2023 };
const changing = { metric: '{METRIC}', year: '{YEAR}' };

const NESTED = `${METRIC_AND_YEAR} { states { code name observation(metric: $metric, year: $year) { value qualifier printed } } }`;
const FLAT = `${METRIC_AND_YEAR} { slice(metric: $metric, year: $year) { area name value qualifier printed } }`;
const SLICES = {
  clearinghouse: NESTED,
  mercurius: FLAT,
  'mercurius-cache': FLAT,
  postgraphile: `${METRIC_AND_YEAR} { allFiguresList(condition: { metric: $metric, year: $year }) { area name value qualifier printed } }`,
  dgs: NESTED,
};

const EVERYTHING = {
  clearinghouse: `query Everything($since: Int!, $until: Int!) { states { code observations(filter: { since: $since, until: $until }) { metric { code } year value qualifier } } }`,
  mercurius: `query Everything($since: Int!, $until: Int!) { everything(since: $since, until: $until) { area metric year value qualifier } }`,
};

const REGIONS = {
  clearinghouse: `${METRIC_AND_YEAR} { aggregates(filter: { metrics: [$metric], years: [$year] }, groupBy: [REGION]) { region count sum min max mean } }`,
  mercurius: `${METRIC_AND_YEAR} { regions(metric: $metric, year: $year) { region count sum min max mean } }`,
};

const mapped = (documents, names, request) => Object.fromEntries(names.map((name) => [name, request(documents[name])]));
const inDocument = (document) =>
  document.replace(METRIC_AND_YEAR, 'query New{NEW}').replace('$metric', '"{METRIC}"').replace('$year', '{YEAR}');

/** Workloads by their letters in docs/benchmark.md. */
export const workloads = {
  a: {
    title: 'every state’s figure of one metric and year, the same request each time',
    requests: {
      ...mapped(SLICES, ['clearinghouse', 'mercurius', 'mercurius-cache', 'postgraphile', 'dgs'], (document) =>
        post(document, fixed),
      ),
      ceiling: post(NESTED, fixed),
    },
  },
  b: {
    title: 'the same document, metric and year varying',
    requests: mapped(SLICES, ['clearinghouse', 'mercurius', 'postgraphile', 'dgs'], (document) =>
      varying(document, changing),
    ),
  },
  c: {
    title: 'a new query document each time',
    requests: mapped(SLICES, ['clearinghouse', 'mercurius'], (document) => varying(inDocument(document), {})),
  },
  d: {
    title: 'everything: 56 states, all metrics, 5 years',
    requests: mapped(EVERYTHING, ['clearinghouse', 'mercurius'], (document) =>
      varying(document, { since: 2019, until: 2023 }),
    ),
  },
  e: {
    title: 'statistics by region, metric and year varying',
    requests: mapped(REGIONS, ['clearinghouse', 'mercurius'], (document) => varying(document, changing)),
  },
};

/** Another build of the service receives the same requests. */
for (const { requests } of Object.values(workloads)) requests.previous = requests.clearinghouse;

/** Workload (f): the request of (a), by a client that has the response cached. */
export const read = `/graphql?query=${encodeURIComponent(NESTED)}&variables=${encodeURIComponent(JSON.stringify(fixed))}`;

const numbers = (row) =>
  row.map((value) => (typeof value === 'string' && /^-?[0-9.]+$/.test(value) ? Number(value) : value));

/** The figures of a response, in the same form and order for all servers. */
export function figures({ data, errors }) {
  if (errors || !data) throw new Error(`A response has errors: ${JSON.stringify(errors)}`);
  return rows(data)
    .map((row) => JSON.stringify(numbers(row)))
    .sort();
}

function rows(data) {
  if (data.aggregates || data.regions) {
    return (data.aggregates ?? data.regions).map((each) => [
      each.region,
      each.count,
      each.sum,
      each.min,
      each.max,
      each.mean,
    ]);
  }
  if (data.everything) {
    return data.everything.map((each) => [each.area, each.metric, each.year, each.value, each.qualifier]);
  }
  if (data.states) {
    return data.states.flatMap((state) =>
      state.observations
        ? state.observations.map((each) => [state.code, each.metric.code, each.year, each.value, each.qualifier])
        : [[state.code, state.name, ...Object.values(state.observation)]],
    );
  }
  return (data.slice ?? data.allFiguresList).map((each) => [
    each.area,
    each.name,
    each.value,
    each.qualifier,
    each.printed,
  ]);
}
