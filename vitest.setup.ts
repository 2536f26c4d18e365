import fc from 'fast-check';

// biome-ignore lint/style/noProcessEnv: whoever hunts for counterexamples names another seed
const { PROPERTY_SEED } = process.env;

/** The same examples on every machine, so that a red run is about the change at hand. `PROPERTY_SEED=$RANDOM` hunts for new ones. */
fc.configureGlobal({ seed: Number(PROPERTY_SEED ?? 20_261_122) });
