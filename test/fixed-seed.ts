import fc from "fast-check";

/** Every run of the tests tries the same cases: a failure is found by the change that made it, and comes again. `SEED=2 npm test` tries others. */
fc.configureGlobal({ seed: Number(process.env["SEED"] ?? 1) });
