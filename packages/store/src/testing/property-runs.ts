/**
 * How many schedules a property tries: few enough for every change, and `SCHEDULES=20` times as many for a night.
 */
export function propertyRuns(runs: number): { numRuns: number } {
  // biome-ignore lint/style/noProcessEnv: a setting of the suite, not of the product
  return { numRuns: runs * Number(process.env.SCHEDULES ?? 1) };
}
