import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"';

test('the XML of Word 2003 is read with styles, links, tracked changes and headers', async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument ${NAMESPACES}>
    <w:styles><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>
    <w:body><wx:sect><wx:sub-section><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Experience</w:t></w:r></w:p></wx:sub-section>
    <w:p><w:hlink w:dest="https://acme.example.org"><w:r><w:t>Acme<w:br/></w:t></w:r></w:hlink>
    <aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>gone</w:delText></w:r></aml:content></aml:annotation>
    <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>Oslo</w:t></w:r></aml:content></aml:annotation></w:p>
    <w:p><w:pPr><w:listPr><w:ilvl w:val="0"/></w:listPr></w:pPr><w:r><w:t>Filed letters</w:t></w:r></w:p>
    <w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>Pat Example</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
  const { format, lines } = await readDocument(Buffer.from(xml));
  expect(format).toBe('doc');
  expect(lines.map(({ text, role, region }) => [text, role, region])).toEqual([
    ['Pat Example', null, 'header'],
    ['Experience', 'heading', 'body'],
    ['Acme', null, 'body'],
    ['Oslo', null, 'body'],
    ['Filed letters', 'list-item', 'body'],
  ]);
  expect(lines[2]?.links).toEqual([{ start: 0, end: 4, url: 'https://acme.example.org' }]);
});
