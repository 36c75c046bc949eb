/** The median and the 99th percentile of some durations, in their own unit. */
export function percentiles(durations: readonly number[]): { p50: number; p99: number } {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (fraction: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** A duration in milliseconds with two decimals. */
export function ms(duration: number): string {
  return `${duration.toFixed(2)} ms`;
}
