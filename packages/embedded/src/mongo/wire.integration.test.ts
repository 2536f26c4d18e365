import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { BSON, type Document, Long } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';
import { encodeFrame, type Frame, FrameReader } from './wire/frames.ts';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

function open(): Socket {
  return connect(join(mongo.dataDir, 'mongo.sock'));
}

async function nextFrame(socket: Socket): Promise<Frame> {
  const reader = new FrameReader();
  for (;;) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    const [frame] = reader.push(chunk);
    if (frame) return frame;
  }
}

const legacy = (namespace: string, command: Document) =>
  encodeFrame(
    5,
    0,
    OP_QUERY,
    Buffer.concat([Buffer.alloc(4), Buffer.from(`${namespace}\0`), Buffer.alloc(8), BSON.serialize(command)]),
  );
const modern = (command: Document, flags = 0) =>
  encodeFrame(6, 0, OP_MSG, Buffer.concat([Buffer.of(flags, 0, 0, 0, 0), BSON.serialize(command)]));

test('the handshake of a client that knows nothing yet is answered in the old protocol', async () => {
  const socket = open();
  socket.write(legacy('admin.$cmd', { isMaster: 1, helloOk: true }));
  const { opCode, bytes } = await nextFrame(socket);
  expect(opCode).toBe(OP_REPLY);
  expect(bytes.readInt32LE(8)).toBe(5);
  expect(BSON.deserialize(bytes.subarray(36))).toMatchObject({
    ismaster: true,
    helloOk: true,
    maxWireVersion: 21,
    ok: 1,
  });
  socket.write(legacy('admin.$cmd', { ping: 1 }));
  expect(BSON.deserialize((await nextFrame(socket)).bytes.subarray(36))).toMatchObject({ ok: 0, code: 352 });
  socket.destroy();
});

test('a message that wants no answer gets none, and the next one its own', async () => {
  const socket = open();
  const silent = modern({ insert: 'silent', documents: [{ a: 1 }], $db: 'vitae' }, 2);
  socket.write(Buffer.concat([silent, modern({ count: 'silent', $db: 'vitae' })]));
  const { bytes } = await nextFrame(socket);
  expect(BSON.deserialize(bytes.subarray(21))).toMatchObject({ n: 1, ok: 1 });
  socket.destroy();
});

test.each<[string, Buffer]>([
  ['another protocol', Buffer.from('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')],
  ['an unknown message', encodeFrame(1, 0, 9999, Buffer.alloc(8))],
  ['a legacy query of a collection', legacy('vitae.users', {})],
])('%s ends the connection, and nobody else’s', async (_, bytes) => {
  const socket = open();
  const closed = once(socket, 'close');
  socket.write(bytes);
  await closed;
  expect(await mongo.db.command({ ping: 1 })).toEqual({ ok: 1 });
});

test('a broken document is an answer: 22', async () => {
  const socket = open();
  const message = modern({ ping: 1, text: 'abcdef', $db: 'vitae' });
  message.writeUInt8(0xff, message.indexOf('abcdef')); // no UTF-8
  socket.write(message);
  expect(BSON.deserialize((await nextFrame(socket)).bytes.subarray(21))).toMatchObject({ ok: 0, code: 22 });
  socket.destroy();
});

test('commands nobody knows are refused by name: 59', async () => {
  await expect(mongo.db.command({ mapReduce: 'c' })).rejects.toMatchObject({
    code: 59,
    codeName: 'CommandNotFound',
    message: "no such command: 'mapReduce'",
  });
});

test('what a driver asks of a server is answered', async () => {
  expect(await mongo.db.command({ buildInfo: 1 })).toMatchObject({ version: '7.0.0', ok: 1 });
  expect(await mongo.db.admin().ping()).toMatchObject({ ok: 1 });
  expect(await mongo.db.command({ hello: 1 })).toMatchObject({
    isWritablePrimary: true,
    maxBsonObjectSize: 16777216,
  });
});

test('a session may be used, a transaction not: 20', async () => {
  await mongo.client.withSession(async (session) => {
    await mongo.collection().insertOne({ a: 1 }, { session });
  });
  const { collectionName } = mongo.collection();
  const insert = { insert: collectionName, documents: [{ a: 1 }], txnNumber: Long.fromNumber(1) };
  await expect(mongo.db.command(insert)).rejects.toMatchObject({ code: 20 });
});

test('a write concern that needs other servers is refused: 2', async () => {
  await expect(mongo.collection().insertOne({ a: 1 }, { writeConcern: { w: 3 } })).rejects.toMatchObject({
    code: 2,
  });
  await mongo.collection().insertOne({ a: 1 }, { writeConcern: { w: 'majority', j: true } });
});
