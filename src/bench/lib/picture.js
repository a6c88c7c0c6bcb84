/** The results as an SVG chart. */
import { number, summary } from './results.js';

/** Draws a bar of requests per second for each server, with one scale per workload. */
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
