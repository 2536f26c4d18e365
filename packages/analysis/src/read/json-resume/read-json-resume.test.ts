import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const keyed = async (value: unknown): Promise<unknown[]> =>
  (await readDocument(bytesOf(value))).lines.map(({ text, key, role }) => [key ?? role, text]);

test('every value is a line with its place as key, in the order of the schema, under headings', async () => {
  const resume = {
    work: [
      {
        name: 'Acme',
        highlights: ['Filed letters', 'Typed'],
        summary: 'First\nsecond',
        position: 'Clerk',
        startDate: '2019-03',
        endDate: null,
      },
    ],
    basics: {
      name: 'Pat Example',
      image: 'data:image/png;base64,AAAA',
      email: 'pat@example.org',
      location: { city: 'Oslo', countryCode: 'NO' },
      profiles: [{ network: 'Code', url: 'https://code.example.org/pat' }],
    },
    skills: [{ name: 'Office', keywords: ['Filing', 'Typing'] }],
    languages: [{ language: 'Greek', fluency: 'C1' }],
    hobbies: ['Chess'],
    meta: { version: '1.0.0' },
    $schema: 'https://schema.example.org',
  };
  expect(await keyed(resume)).toEqual([
    ['basics.name', 'Pat Example'],
    ['basics.email', 'pat@example.org'],
    ['basics.location.city', 'Oslo'],
    ['basics.location.countryCode', 'NO'],
    ['basics.profiles.0.network', 'Code'],
    ['basics.profiles.0.url', 'https://code.example.org/pat'],
    ['heading', 'Experience'],
    ['work.0.position', 'Clerk'],
    ['work.0.name', 'Acme'],
    ['work.0.startDate', '2019-03'],
    ['work.0.summary', 'First'],
    ['work.0.summary', 'second'],
    ['work.0.highlights.0', 'Filed letters'],
    ['work.0.highlights.1', 'Typed'],
    ['heading', 'Skills'],
    ['skills.0.name', 'Office'],
    ['skills.0.keywords.0', 'Filing'],
    ['skills.0.keywords.1', 'Typing'],
    ['heading', 'Languages'],
    ['languages.0.language', 'Greek'],
    ['languages.0.fluency', 'C1'],
    ['heading', 'hobbies'],
    ['hobbies.0', 'Chess'],
  ]);
  const { format, lines } = await readDocument(bytesOf(resume));
  expect(format).toBe('json-resume');
  expect(lines.find(({ key }) => key === 'basics.profiles.0.url')?.links).toHaveLength(1);
});

test('the names of the version before are translated', async () => {
  expect(
    await keyed({ basics: { name: 'Pat', website: 'https://pat.example.org' }, work: [{ company: 'Acme' }] }),
  ).toEqual([
    ['basics.name', 'Pat'],
    ['basics.url', 'https://pat.example.org'],
    ['heading', 'Experience'],
    ['work.0.name', 'Acme'],
  ]);
});

test('other JSON is refused, a CV that is no valid JSON is damaged, a brace alone makes no JSON', async () => {
  await expect(readDocument(bytesOf({ version: 1 }))).rejects.toMatchObject({ code: 'UNSUPPORTED_TYPE' });
  await expect(readDocument(Buffer.from('{"basics": {"name": "Pat"'))).rejects.toMatchObject({
    code: 'DAMAGED',
  });
  expect((await readDocument(Buffer.from('{ Pat Example }\npat@example.org'))).format).toBe('text');
});
