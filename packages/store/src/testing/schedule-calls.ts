import type { Redis } from '@upstash/redis';
import type { Collection, Db, Document } from 'mongodb';
import type { Actor } from './stage.ts';

type Wrap = (call: () => unknown) => unknown;

/** An object whose methods are wrapped, each by what `wrapOf` answers to its name; the rest is as it is. */
function wrapMethods<Target extends object>(target: Target, wrapOf: (method: string) => Wrap | null): Target {
  return new Proxy(target, {
    get(_, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      const wrap = wrapOf(name) ?? ((call) => call());
      return (...input: unknown[]) => wrap(() => Reflect.apply(member, target, input));
    },
  });
}

const inTurn =
  (actor: Actor, label: string): Wrap =>
  (call) =>
    actor.turn(label, async () => call());

/** An object of asynchronous functions, each call of which waits for the actor's turn. */
export function scheduleCalls<Target extends object>(actor: Actor, name: string, target: Target): Target {
  return wrapMethods(target, (method) => inTurn(actor, `${name}.${method}`));
}

/** A cursor is one call, made when it is read; a batch holds more documents than a test makes. */
function scheduleCursor<Cursor extends object>(actor: Actor, name: string, cursor: Cursor): Cursor {
  const scheduled: Cursor = new Proxy(cursor, {
    get(_, member) {
      const method: unknown = Reflect.get(cursor, member, cursor);
      if (typeof method !== 'function') return method;
      const read = () =>
        actor.turn(`${name}.find`, async () => Reflect.apply(method, cursor, []) as unknown[]);
      if (member === 'toArray') return read;
      if (member === Symbol.asyncIterator) throw new Error('read a scheduled cursor with toArray');
      return (...input: unknown[]) => {
        Reflect.apply(method, cursor, input);
        return scheduled;
      };
    },
  });
  return scheduled;
}

function scheduleCollection(actor: Actor, collection: Collection<Document>): Collection<Document> {
  const name = collection.collectionName;
  return wrapMethods(collection, (method) =>
    method === 'find'
      ? (call) => scheduleCursor(actor, name, call() as object)
      : inTurn(actor, `${name}.${method}`),
  );
}

/** A database each of whose calls waits for the actor's turn. */
export function scheduleDb(actor: Actor, db: Db): Db {
  return wrapMethods(db, (method) =>
    method === 'collection'
      ? (call) => scheduleCollection(actor, call() as Collection<Document>)
      : inTurn(actor, method),
  );
}

/** A Redis client each of whose requests, single commands and pipelines, waits for the actor's turn. */
export function scheduleRedis(actor: Actor, redis: Redis): Redis {
  return wrapMethods(redis, (method) =>
    method === 'pipeline'
      ? (call) =>
          wrapMethods(call() as object, (name) => (name === 'exec' ? inTurn(actor, 'redis.exec') : null))
      : inTurn(actor, `redis.${method}`),
  );
}
