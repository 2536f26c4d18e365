import { asSchema } from 'ai';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { AiWire, emptyWire } from './ai-wire.ts';
import type { ListSection } from './analysis.ts';
import type { ProfileFieldsOf } from './profile-fields.ts';

const KEYWORDS = new Set(
  '$schema type properties required additionalProperties items enum anyOf description title'.split(' '),
);
const TYPES = new Set(['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']);
const MAX_CONTAINERS = 4; // users report that Gemini refuses deeper nesting of objects and arrays
const MAX_PROPERTIES = 5_000; // OpenAI, structured outputs, supported schemas

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every reason why one of the two providers would refuse the schema. */
function findUnportable(root: unknown): string[] {
  const problems: string[] = [];
  let properties = 0;

  function walk(node: unknown, path: string, containers: number): void {
    if (!isNode(node)) {
      problems.push(`${path}: no schema object`);
      return;
    }
    for (const keyword of Object.keys(node)) {
      if (!KEYWORDS.has(keyword)) problems.push(`${path}: ${keyword}`);
    }
    const types = [node.type ?? []].flat();
    if (types.length === 0 && node.anyOf === undefined) problems.push(`${path}: any type`);
    for (const type of types) if (!TYPES.has(String(type))) problems.push(`${path}: type ${type}`);
    if (types.filter((type) => type !== 'null').length > 1) problems.push(`${path}: union of types`);
    walkUnion(node, path, containers);
    const depth = types.includes('object') || types.includes('array') ? containers + 1 : containers;
    if (depth > MAX_CONTAINERS) problems.push(`${path}: ${depth} deep`);
    if (types.includes('array')) walk(node.items, `${path}[]`, depth);
    if (types.includes('object')) walkObject(node, path, depth);
  }

  function walkUnion(node: Node, path: string, containers: number): void {
    if (node.anyOf === undefined) return;
    const choices = [node.anyOf].flat();
    const real = choices.filter((choice) => !isNode(choice) || choice.type !== 'null');
    if (real.length !== 1) problems.push(`${path}: union`);
    for (const choice of real) walk(choice, path, containers);
  }

  function walkObject(node: Node, path: string, depth: number): void {
    if (node.additionalProperties !== false) problems.push(`${path}: open object`);
    const required = new Set([node.required ?? []].flat());
    for (const [name, property] of Object.entries(isNode(node.properties) ? node.properties : {})) {
      properties += 1;
      if (!required.has(name)) problems.push(`${path}.${name}: optional`);
      walk(property, `${path}.${name}`, depth);
    }
  }

  if (!isNode(root) || root.type !== 'object') problems.push('$: root is no object');
  walk(root, '$', 0);
  if (properties > MAX_PROPERTIES) problems.push('$: too many properties');
  return problems;
}

const sent = async (schema: z.ZodType) => findUnportable(await asSchema(schema).jsonSchema);

describe('the AI wire schema', () => {
  it('stays inside what both providers accept', async () => {
    expect(await sent(AiWire)).toEqual([]);
  });

  it('is small enough to be sent with every request', async () => {
    expect(JSON.stringify(await asSchema(AiWire).jsonSchema).length).toBeLessThan(20_000);
  });

  it('accepts an answer that found nothing', () => {
    expect(AiWire.parse(emptyWire())).toEqual(emptyWire());
  });

  it('asks for the fields of the analysis, and for the lines they stand in', () => {
    type WireField<Name extends ListSection> = Exclude<keyof AiWire[Name][number], 'lines'>;
    type AskedField<Name extends ListSection> = Exclude<ProfileFieldsOf<Name>, 'cefr'>; // computed, never asked
    expectTypeOf<{ [Name in ListSection]: WireField<Name> }>().toEqualTypeOf<{
      [Name in ListSection]: AskedField<Name>;
    }>();
    expectTypeOf<Exclude<keyof AiWire['contact'], 'lines'>>().toEqualTypeOf<ProfileFieldsOf<'contact'>>();
  });
});

describe('the check itself', () => {
  const deep = z.object({ a: z.array(z.object({ b: z.object({ c: z.array(z.string()) }) })) });
  const refused: Record<string, [z.ZodType, string]> = {
    'an optional key': [z.object({ a: z.string().optional() }), 'optional'],
    'a default': [z.object({ a: z.string().default('x') }), 'default'],
    'a union': [z.object({ a: z.union([z.string(), z.number()]) }), 'union'],
    'a union of objects': [
      z.object({ a: z.union([z.object({ b: z.string() }), z.object({ c: z.string() })]) }),
      'union',
    ],
    'a discriminated union': [
      z.object({ a: z.discriminatedUnion('k', [z.object({ k: z.literal('x') })]) }),
      'oneOf',
    ],
    'a record': [z.object({ a: z.record(z.string(), z.string()) }), 'open object'],
    'a tuple': [z.object({ a: z.tuple([z.string()]) }), 'no schema object'],
    'a bounded list': [z.object({ a: z.array(z.string()).max(3) }), 'maxItems'],
    'a bounded string': [z.object({ a: z.string().max(3) }), 'maxLength'],
    'a format': [z.object({ a: z.url() }), 'format'],
    'a list at the root': [z.array(z.string()), 'root is no object'],
    'deep nesting': [deep, 'deep'],
    'anything goes': [z.object({ a: z.any() }), 'any type'],
    'a loose object': [z.looseObject({ a: z.string() }), 'open object'],
  };

  it.each(Object.keys(refused))('refuses %s', async (name) => {
    const [schema, reason] = refused[name] ?? [AiWire, ''];
    expect((await sent(schema)).join('\n')).toContain(reason);
  });
});
