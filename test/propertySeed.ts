import * as fc from "fast-check";

/**
 * The same random inputs on every machine, so that a red build means a change of ours. Look further
 * afield with another seed: `PROPERTY_SEED=$RANDOM npx jest`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261122) });
