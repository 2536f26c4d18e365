import { type Db, MongoClient } from 'mongodb';

/** A local or nearby server answers in milliseconds; a person should learn of an outage in seconds, not minutes. */
const SERVER_SELECTION_TIMEOUT_MS = 5_000;

export type MongoConnection = { db: Db; ping(): Promise<void>; close(): Promise<void> };

/**
 * Opens the database a connection string names (`vitae` when it names none).
 * @throws the driver's error when the server cannot be reached
 */
export async function connectMongo(url: string): Promise<MongoConnection> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: SERVER_SELECTION_TIMEOUT_MS,
    ignoreUndefined: true,
  });
  await client.connect();
  const named = new URL(url.replace(/^mongodb(\+srv)?:\/\/[^/?]*/, 'http://host')).pathname.slice(1);
  const db = client.db(named || 'vitae');
  return {
    db,
    ping: async () => {
      await db.command({ ping: 1 });
    },
    close: () => client.close(),
  };
}
