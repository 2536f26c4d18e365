import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeFrame, FrameReader } from './frames.ts';

const bodies = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 6 });

test('messages come out whole, however the stream was cut', () => {
  fc.assert(
    fc.property(bodies, fc.infiniteStream(fc.integer({ min: 1, max: 40 })), (sent, sizes) => {
      const stream = Buffer.concat(sent.map((body, i) => encodeFrame(i, 7, 2013, Buffer.from(body))));
      const reader = new FrameReader();
      const frames = [];
      for (let position = 0; position < stream.length; ) {
        const end = position + (sizes.next().value ?? 1);
        frames.push(...reader.push(stream.subarray(position, end)));
        position = end;
      }
      expect(
        frames.map(({ requestId, opCode, bytes }) => [requestId, opCode, [...bytes.subarray(16)]]),
      ).toEqual(sent.map((body, i) => [i, 2013, [...body]]));
    }),
  );
});

test.each([0, 15, -1, 48_000_001])('a length of %i is refused', (length) => {
  const header = Buffer.alloc(16);
  header.writeInt32LE(length);
  expect(() => new FrameReader().push(header)).toThrow('impossible message length');
});
