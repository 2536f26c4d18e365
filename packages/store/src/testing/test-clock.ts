/** A clock on which time passes only when somebody looks at it, or when it is told to. */
export function createTestClock(stepMs: number) {
  let now = Date.now();
  return {
    now: (): Date => {
      now += stepMs;
      return new Date(now);
    },
    advance(ms: number): void {
      now += ms;
    },
  };
}

export type TestClock = ReturnType<typeof createTestClock>;
