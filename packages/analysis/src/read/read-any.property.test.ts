import { AppError } from '@vitae/schema/errors';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { makeDoc, SPRM } from './testing/make-doc.ts';
import { docxFiles, p } from './testing/make-docx.ts';
import { makeFlatOdt, odtFiles } from './testing/make-odt.ts';

const HTML = `<!doctype html><style>.a{display:flex}.b>p:first-child{color:var(--x,#fff)}@media print{p{display:none}}</style>
<h1>Pat Example</h1><div class="a"><b style="float:right">2019</b><p>Clerk<br>Acme</div><table><tr><td>English<td>C1</table><dl><dt>a<dd>b</dl>`;

const RTF = `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\colortbl;\\red255\\green255\\blue255;}{\\stylesheet{\\s1 heading 1;}}
{\\header Pat\\par}{\\b\\fs28 Clerk \\u321?\\'e1}\\par\\trowd\\cellx9\\pard\\intbl a\\cell\\row\\pard{\\listtext x}{\\field{\\*\\fldinst HYPERLINK "https://a.example.org"}{\\fldrslt b}}{\\shp{\\*\\shpinst{\\shptxt c\\par}}}\\par}`;

const PARAGRAPHS = `<text:h>Experience</text:h><text:p>2019<text:tab/>Clerk<text:s text:c="3"/><text:a xlink:href="https://a.example.org">x</text:a></text:p>
<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;

/** Small files; those in a zip are broken inside it, or nothing but the zip would be tried. */
const SAMPLES: Readonly<Record<string, { source: Uint8Array; pack?: (part: Uint8Array) => Uint8Array }>> = {
  html: { source: strToU8(HTML) },
  'json-resume': {
    source: strToU8(
      '{"basics":{"name":"Pat","location":{"city":"Oslo"}},"work":[{"name":"Acme","highlights":["a"]}]}',
    ),
  },
  europass: {
    source: strToU8(
      '<SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Pat</FirstName></PersonName></Identification></LearnerInfo></SkillsPassport>',
    ),
  },
  doc: {
    source: makeDoc({
      body: [
        { runs: [{ text: 'Clerk', run: SPRM.bold }, { text: '\x13HYPERLINK "x"\x14y\x15' }], style: 1 },
        { runs: [{ text: 'English' }], mark: '\x07', properties: SPRM.inTable },
        { runs: [], mark: '\x07', properties: [...SPRM.endsRow, ...SPRM.shades(0xffffff)] },
      ],
      header: [{ runs: [{ text: 'Pat' }] }],
    }),
  },
  rtf: { source: strToU8(RTF) },
  fodt: { source: makeFlatOdt({ body: PARAGRAPHS }) },
  odt: {
    source: odtFiles({ body: PARAGRAPHS })['content.xml'] ?? new Uint8Array(),
    pack: (part) => zipSync({ ...odtFiles({ body: '' }), 'content.xml': part }),
  },
  docx: {
    source:
      docxFiles({ body: p('Pat Example', '<w:b/><w:sz w:val="20"/>') })['word/document.xml'] ??
      new Uint8Array(),
    pack: (part) => zipSync({ ...docxFiles({ body: '' }), 'word/document.xml': part }),
  },
};

interface Change {
  at: number;
  remove: number;
  insert: Uint8Array;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(40),
  insert: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.string({ maxLength: 12 }).map(strToU8)),
});

function apply(source: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((bytes, { at, remove, insert }) => {
    const from = Math.floor(at * bytes.length);
    return new Uint8Array(Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]));
  }, source);
}

test.each(Object.entries(SAMPLES))('a broken %s is read or refused by name', async (_, { source, pack }) => {
  await expect(readDocument(pack ? pack(source) : source)).resolves.toBeTruthy();
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const broken = apply(source, changes);
      try {
        const { lines } = await readDocument(pack ? pack(broken) : broken);
        expect(lines.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
