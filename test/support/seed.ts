import fc from 'fast-check';

/*
 * Every property test starts from the same seed, so that a run can be repeated. `PARALLAX_SEED=7 npm test` draws other
 * cases. A failure prints the seed and the path with which it can be repeated.
 */
fc.configureGlobal({ seed: Number(process.env.PARALLAX_SEED ?? 1) });
