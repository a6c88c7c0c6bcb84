/** Results: medians, spread and ratios within the rounds. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
}

export function summary(run) {
  const rates = run.results.map((result) => result.rate);
  return {
    letter: run.letter,
    name: run.name,
    rate: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    p50: median(run.results.map((result) => result.p50)),
    p99: median(run.results.map((result) => result.p99)),
    failed: run.results.reduce((sum, result) => sum + result.failed, 0),
  };
}

/** The speed relative to another server in the same round; the median of all rounds. */
export function ratio(run, other) {
  return median(run.results.map((result, round) => result.rate / other.results[round].rate));
}

/** How much the machine's own speed varied: the least and the most of the ceiling against its median. */
export function noise(runs) {
  const ceiling = runs.find(({ name }) => name === 'ceiling');
  if (!ceiling) return '';
  const { rate, least, most } = summary(ceiling);
  return `\n\nThe ceiling of (${ceiling.letter}) varied from ${(least / rate).toFixed(2)}× to ${(most / rate).toFixed(2)}× of its median in this run.`;
}

export const number = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));

export function table(runs, titles) {
  const lines = ['| | server | requests/s (min – max) | p50, p99 | Clearinghouse is |', '|---|---|---|---|---|'];
  for (const run of runs) {
    const { letter, name, rate, least, most, p50, p99, failed } = summary(run);
    const own = runs.find((each) => each.letter === letter && each.name === 'clearinghouse');
    const first = own === run ? `(${letter}) ${titles[letter]}` : '';
    const times = own === run ? '' : `${ratio(own, run).toFixed(2)}×`;
    const failures = failed ? ` **${failed} failed**` : '';
    lines.push(
      `| ${first} | ${name} | ${number(rate)} (${number(least)} – ${number(most)})${failures} | ${p50.toFixed(1)} ms, ${p99.toFixed(1)} ms | ${times} |`,
    );
  }
  return lines.join('\n');
}
