import { emptyWire } from '@vitae/schema/ai-wire';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

const json = JSON.stringify(emptyWire());
const read = (answer: string, fillGaps = false) => readAnswer(answer, { fillGaps });

describe('readAnswer', () => {
  it.each([
    ['plain', json],
    ['indented', JSON.stringify(emptyWire(), null, 2)],
    ['fenced', `\`\`\`json\n${json}\n\`\`\``],
    ['fenced without a language', `\`\`\`\n${json}\n\`\`\`\n`],
    ['fenced and never closed', `\`\`\`json\n${json}`],
    ['after a sentence', `Here you are: ${json} I hope {this} helps.`],
    ['with a trailing comma', json.replace(/\}$/, ',}')],
    ['with keys nobody asked for', json.replace(/^\{/, '{"thoughts":"none",')],
  ])('reads JSON that is %s', (_name, answer) => {
    expect(read(answer)).toEqual({ ok: true, wire: emptyWire() });
  });

  it('does not take braces in strings for its own', () => {
    const wire = { ...emptyWire(), summary: 'a } and "{" \\' };
    expect(read(`So: ${JSON.stringify(wire)}.`)).toEqual({ ok: true, wire });
  });

  it('names what is wrong with the shape', () => {
    const { skills: _, ...missing } = emptyWire();
    expect(read(JSON.stringify({ ...missing, summary: 3 }))).toMatchObject({ ok: false });
    const answer = read(JSON.stringify({ ...missing, summary: 3 }));
    expect(answer.ok ? '' : answer.issues).toMatch(/summary.*\n.*skills|skills.*\n.*summary/);
  });

  it('fills gaps only when it is told to', () => {
    const cut = '{"contact":{"name":"Mira"},"experiences":[{"title":"Data Engineer","organisation":"Harb';
    expect(read(cut).ok).toBe(false);
    const filled = read(cut, true);
    expect(filled.ok && filled.wire.contact.name).toBe('Mira');
    expect(filled.ok && filled.wire.experiences[0]).toMatchObject({
      organisation: 'Harb',
      endDate: null,
      lines: [],
    });
  });

  it('never mends one kind of value into another', () => {
    expect(read('{"contact":[],"experiences":"none"}', true).ok).toBe(false);
    for (const answer of ['', 'null', '[]', '3', '"x"', 'I cannot do that.'])
      expect(read(answer, true).ok).toBe(false);
  });

  it('says no instead of throwing, whatever the answer', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (noise, at) => {
        const cut = at % json.length;
        for (const answer of [noise, json.slice(0, cut), json.slice(0, cut) + noise + json.slice(cut)]) {
          expect(typeof read(answer, true).ok).toBe('boolean');
        }
      }),
    );
  });

  it('is quick on an answer that ran away', () => {
    const begin = performance.now();
    for (const piece of ['\n', '{', '{"a":', '```', '[', '"'])
      read(piece.repeat(60_000 / piece.length), true);
    expect(performance.now() - begin).toBeLessThan(3_000);
  });
});
