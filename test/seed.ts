import fc from 'fast-check';

/**
 * In the suite every property tries the same cases on each run, so that a commit that was green stays green; `npm run fuzz`
 * tries others each time and names the seed of a failure, with which this one repeats it.
 */
const SUITE = 20_261_125;

// A browser has no environment variables.
const { env } = globalThis.process ?? { env: {} };
fc.configureGlobal({ seed: Number(env['BAM_FUZZ_SEED'] ?? SUITE) });
