import fc from 'fast-check';

/*
 * Every property starts from one seed, so that a run can be repeated: `PARALLAX_SEED=7 npm test` draws other cases, and a failure prints
 * the seed and the path that lead back to it.
 */
fc.configureGlobal({ seed: Number(process.env.PARALLAX_SEED ?? 1) });
