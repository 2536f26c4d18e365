import { startMongo } from '../../start-mongo.ts';

// A process made to be killed: serves the folder named by its argument and prints where.
const { url } = await startMongo({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${url}\n`);
