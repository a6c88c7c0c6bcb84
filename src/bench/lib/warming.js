/** Warms a server up until its throughput no longer rises, because a slow machine compiles for longer. */
const SLICES = 5;
const MOST_TIMES_LONGER = 4;
const RISE = 1.03;

/**
 * Loads in slices until two of them bring no more than a little over the best before, or the time is over.
 * Returns the rates of the slices.
 */
export async function warmUp(once, seconds) {
  const rates = [];
  const slice = Math.max(1, Math.round(seconds / SLICES));
  while (rates.length < SLICES || (isRising(rates) && rates.length < MOST_TIMES_LONGER * SLICES)) {
    rates.push((await once(slice)).rate);
  }
  return rates;
}

export function isRising(rates) {
  const best = Math.max(...rates.slice(0, -2));
  return rates.slice(-2).some((rate) => rate > RISE * best);
}
