import fc, { type Scheduler } from 'fast-check';

/** What befalls an actor; its calls count from 1. */
export type Fate = {
  /** the call at which it is killed, as a process is by `kill -9` */
  killedAt?: number | undefined;
  /** whether that call still arrives, its answer unheard */
  arrives?: boolean;
  /** the call before which it stands still for longer than any lease */
  sleepsAt?: number | undefined;
  /** how many of its turns it sleeps through, while the others go on */
  turnsAsleep?: number;
};

/** One process, or one request of it: whatever is killed or paused as a whole. */
export type Actor = {
  /** Carries a call out when the scheduler gives this actor its turn. */
  turn<Answer>(label: string, call: () => Promise<Answer>): Promise<Answer>;
  /** Starts the actor's work. */
  act(work: () => Promise<unknown>): void;
  isKilled(): boolean;
};

/** A killed actor's calls fail with this at the end of the play, so that its timers are put down. */
export class Killed extends Error {
  constructor() {
    super('killed');
    this.name = 'Killed';
  }
}

const anyCall = (calls: number) => fc.integer({ min: 1, max: calls });

/** An actor that sleeps before one of its first `calls` calls: what it knows grows old. */
export const anySleep = (calls: number): fc.Arbitrary<Fate> =>
  fc.record({ sleepsAt: anyCall(calls), turnsAsleep: fc.integer({ min: 1, max: 60 }) });

/** An actor that is killed at one of its first `calls` calls. */
export const anyDeath = (calls: number): fc.Arbitrary<Fate> =>
  fc.record({ killedAt: anyCall(calls), arrives: fc.boolean() });

/** An actor that sleeps, is killed, or nothing of the kind. */
export const anyFate = (calls: number): fc.Arbitrary<Fate> =>
  fc.oneof(
    { weight: 2, arbitrary: anySleep(calls) },
    { weight: 1, arbitrary: anyDeath(calls) },
    { weight: 1, arbitrary: fc.constant({}) },
  );

/**
 * A stage on which actors act at once, call by call: each call waits for its turn, and one turn ends before the next
 * begins, so a schedule can be played again.
 * @param options.sleep lets the time pass that a sleeping actor misses
 * @param options.afterTurn looks whether what must always hold does
 */
export function createStage(
  scheduler: Scheduler,
  options: { sleep?: () => void; afterTurn?: (label: string) => Promise<void> } = {},
) {
  const works: Promise<unknown>[] = [];
  const performances: Promise<unknown>[] = [];
  const grave = Promise.withResolvers<never>();
  const broken = Promise.withResolvers<never>();
  grave.promise.catch(() => {});
  broken.promise.catch(() => {});
  let curtain = false;

  /** Runs a task in a turn of its own. */
  async function takeTurn<Answer>(label: string, task: () => Promise<Answer>): Promise<Answer> {
    const outcome = Promise.withResolvers<Answer>();
    outcome.promise.catch(() => {});
    const builder = async () => {
      await task().then(outcome.resolve, outcome.reject);
      await options.afterTurn?.(label).catch(broken.reject);
    };
    await Promise.race([scheduler.scheduleSequence([{ label, builder }]).task, grave.promise]);
    return Promise.race([outcome.promise, grave.promise]);
  }

  function actor(name: string, fate: Fate = {}): Actor {
    const death = Promise.withResolvers<void>();
    let calls = 0;
    let killed = false;
    const die = () => {
      killed = true;
      death.resolve();
      return grave.promise;
    };
    return {
      async turn(label, call) {
        if (killed || curtain) return grave.promise;
        calls += 1;
        const number = calls;
        if (number === fate.sleepsAt) {
          options.sleep?.();
          for (let turn = 0; turn < (fate.turnsAsleep ?? 1); turn += 1) {
            await takeTurn(`${name} sleeps`, async () => {});
          }
        }
        let fell = false;
        const answer = await takeTurn(`${name} ${label}`, async () => {
          fell = killed || curtain || (number === fate.killedAt && !fate.arrives);
          if (fell) return undefined;
          const carried = call();
          if (number !== fate.killedAt) return carried;
          await carried.catch(() => {});
          fell = true;
          return undefined;
        });
        return fell ? die() : (answer as Awaited<ReturnType<typeof call>>);
      },
      act(work) {
        const working = work();
        works.push(working);
        performances.push(Promise.race([working, death.promise]));
      },
      isKilled: () => killed,
    };
  }

  return {
    actor,
    /** Plays until every actor is done or killed. @throws what an actor or a look after a turn threw */
    async play(): Promise<void> {
      try {
        await scheduler.waitFor(Promise.race([Promise.all(performances), broken.promise]));
      } finally {
        curtain = true;
        grave.reject(new Killed());
        await Promise.allSettled(works);
      }
    },
  };
}

export type Stage = ReturnType<typeof createStage>;
