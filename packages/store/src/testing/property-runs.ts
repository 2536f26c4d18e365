// biome-ignore lint/style/noProcessEnv: a setting of the suite, not of the product
const SCALE = Number(process.env.SCHEDULES ?? 1);

/** How many schedules a property tries: few enough for every change, and `SCHEDULES=20` times as many for a night. */
export const propertyRuns = (runs: number): { numRuns: number } => ({ numRuns: runs * SCALE });

/** What a property may take on a busy machine. */
export const PATIENCE_MS = 60_000 * SCALE;
