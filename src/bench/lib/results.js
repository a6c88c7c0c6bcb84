/** What was measured: medians, spread and ratios within the rounds, as text, as a table for docs/benchmark.md and as a picture. */
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

/** How many times as fast as another in the same round, in the middle of all rounds. */
export function ratio(run, other) {
  return median(run.results.map((result, round) => result.rate / other.results[round].rate));
}

const number = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));

export function table(runs, titles) {
  const lines = ['| | who | requests/s (least – most) | median, 99th of 100 | Clearinghouse is |', '|---|---|---|---|---|'];
  for (const run of runs) {
    const { letter, name, rate, least, most, p50, p99, failed } = summary(run);
    const own = runs.find((each) => each.letter === letter && each.name === 'clearinghouse');
    const first = own === run ? `(${letter}) ${titles[letter]}` : '';
    const times = own === run ? '' : `${ratio(own, run).toFixed(2)}×`;
    const failures = failed ? ` **${failed} failed**` : '';
    lines.push(`| ${first} | ${name} | ${number(rate)} (${number(least)} – ${number(most)})${failures} | ${p50.toFixed(1)} ms, ${p99.toFixed(1)} ms | ${times} |`);
  }
  return lines.join('\n');
}

/** A bar for each, as long as its requests per second are many; one scale for each workload. */
export function picture(runs, titles) {
  const [row, left, width] = [22, 150, 420];
  const parts = [];
  let y = 10;
  for (const letter of Object.keys(titles)) {
    const group = runs.filter((run) => run.letter === letter).map(summary);
    if (group.length === 0) continue;
    parts.push(`<text x="10" y="${(y += row)}" font-weight="bold">(${letter}) ${titles[letter]}</text>`);
    const most = Math.max(...group.map((each) => each.rate));
    for (const { name, rate } of group) {
      y += row;
      const length = Math.max(1, Math.round((width * rate) / most));
      const fill = name === 'clearinghouse' ? '#1d5fa8' : name === 'ceiling' ? '#c9ced6' : '#8b95a5';
      parts.push(`<text x="${left - 8}" y="${y}" text-anchor="end">${name}</text>`);
      parts.push(`<rect x="${left}" y="${y - 13}" width="${length}" height="16" fill="${fill}"/>`);
      parts.push(`<text x="${left + length + 6}" y="${y}">${number(rate)}</text>`);
    }
    y += 8;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="660" height="${y + 16}" font-family="sans-serif" font-size="13" role="img" aria-label="Requests per second">
<rect width="100%" height="100%" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}
