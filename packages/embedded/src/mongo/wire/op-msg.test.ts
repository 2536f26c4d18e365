import { deserialize, serialize } from 'bson';
import { describe, expect, test } from 'vitest';
import { crc32c } from '../../crc32c.ts';
import { encodeFrame } from './frames.ts';
import { parseOpMsg } from './op-msg.ts';

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
const EXHAUST_ALLOWED = 1 << 16;

const body = Buffer.concat([Buffer.of(0), serialize({ insert: 'c' })]);

function sequence(name: string, documents: object[]): Buffer {
  const content = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  const head = Buffer.alloc(5);
  head.writeUInt8(1);
  head.writeInt32LE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

function message(flags: number, ...sections: Buffer[]): Buffer {
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE(flags);
  const checksum = flags & CHECKSUM_PRESENT ? Buffer.alloc(4) : Buffer.alloc(0);
  const bytes = encodeFrame(1, 0, 2013, Buffer.concat([bits, ...sections, checksum]));
  if (checksum.length > 0) bytes.writeUInt32LE(crc32c(bytes.subarray(0, -4)), bytes.length - 4);
  return bytes;
}

describe('an OP_MSG', () => {
  test('may carry document sequences before or after its body', () => {
    const documents = sequence('documents', [{ a: 1 }, { a: 2 }]);
    for (const sections of [
      [body, documents],
      [documents, body],
    ]) {
      const parsed = parseOpMsg(message(EXHAUST_ALLOWED, ...sections));
      expect(deserialize(parsed.body)).toEqual({ insert: 'c' });
      expect(parsed.sequences.get('documents')?.map((bytes) => deserialize(bytes))).toEqual([
        { a: 1 },
        { a: 2 },
      ]);
      expect(parsed.moreToCome).toBe(false);
    }
  });

  test('may wait for no answer', () => {
    expect(parseOpMsg(message(MORE_TO_COME, body)).moreToCome).toBe(true);
  });

  test('with a checksum is checked', () => {
    const good = message(CHECKSUM_PRESENT, body);
    expect(deserialize(parseOpMsg(good).body)).toEqual({ insert: 'c' });
    const bad = Buffer.from(good);
    bad.writeUInt8(bad.readUInt8(30) ^ 1, 30);
    expect(() => parseOpMsg(bad)).toThrow('checksum');
  });

  test.each<[string, Buffer]>([
    ['no body', message(0, sequence('documents', []))],
    ['two bodies', message(0, body, body)],
    ['an unknown section', message(0, body, Buffer.of(7, 5, 0, 0, 0, 0))],
    ['an unknown required flag', message(4, body)],
    ['a section longer than the message', message(0, Buffer.of(0, 255, 0, 0, 0, 0))],
    ['a negative length', message(0, Buffer.of(0, 255, 255, 255, 255, 0))],
  ])('with %s is refused', (_, bytes) => {
    expect(() => parseOpMsg(bytes)).toThrow();
  });
});

test('the checksum is CRC-32C: the check value of its definition', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
});
