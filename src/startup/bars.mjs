// Targets of starts, most of them the native executable's.
const starts = (storage) => (measured) =>
  measured.starts.find((row) => row.kind === 'native' && row.storage === storage)?.milliseconds;

const resident = ({ starts }) => {
  const found = starts.filter((row) => row.kind === 'native').map((row) => row.residentAfter);
  return found.length > 0 ? Math.max(...found) : undefined;
};

const BARS = [
  { what: 'first response, external PostgreSQL', unit: 'ms', most: 150, of: starts('external') },
  { what: 'first response, snapshot', unit: 'ms', most: 80, of: starts('snapshot') },
  { what: 'first response, embedded PostgreSQL', unit: 'ms', most: 1500, of: starts('embedded') },
  { what: 'resident after the requests', unit: 'MB', most: 150, of: resident },
  { what: 'executable with PostgreSQL', unit: 'MB', most: 130, of: (measured) => measured.executable },
  { what: 'executable without PostgreSQL', unit: 'MB', most: 110, of: (measured) => measured.withoutPostgres },
  {
    what: 'throughput',
    unit: "times the JVM's",
    least: 0.5,
    of: ({ rates }) => rates.find((row) => row.kind === 'native')?.againstJvm,
  },
  {
    what: 'JVM, first response from a snapshot',
    unit: "times a bare application's",
    most: 1.3,
    of: ({ againstBare }) => againstBare,
  },
];

function verdict({ most = Infinity, least = -Infinity }, value) {
  if (value === undefined) return 'not measured';
  return value <= most && value >= least ? 'met' : 'missed';
}

/** Prints the results and returns whether all targets are met. */
export function judge(measured) {
  const rows = BARS.map((bar) => ({ ...bar, value: bar.of(measured) })).map((bar) => ({
    ...bar,
    verdict: verdict(bar, bar.value),
  }));
  console.log('targets');
  console.table(
    rows.map(({ what, unit, most, least, value, verdict }) => ({
      what,
      target: most === undefined ? `at least ${least} ${unit}` : `at most ${most} ${unit}`,
      measured: value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0),
      verdict,
    })),
  );
  return rows.every((row) => row.verdict !== 'missed');
}
