/** `npm run test:long` sets it. */
export const isLong = process.env.PARALLAX_LONG !== undefined;

/** How many cases of figures, claims and questions a generated test draws: four times as many in the long run. */
export const manyRuns = { numRuns: isLong ? 10_000 : 2_500 };
/** The same where a case is dear. */
export const fewRuns = { numRuns: isLong ? 1_500 : 400 };
