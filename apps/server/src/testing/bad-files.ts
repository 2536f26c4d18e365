import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { makeTwoPagePdf, toBytes } from './made-up-pdf.ts';

/** The smallest PNG: one transparent pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const MIB = 1024 * 1024;

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const DOCUMENT_START =
  '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

function makeDocx(body: string): Uint8Array {
  const parts = {
    '[Content_Types].xml': strToU8(CONTENT_TYPES),
    'word/document.xml': strToU8(`${DOCUMENT_START}${body}</w:body></w:document>`),
  };
  return zipSync(parts, { level: 1 }); // 300 MB of one character shrink well enough
}

/** A PDF whose one page's content inflates to 200 MB. */
function makeStreamBomb(): Uint8Array {
  const content = deflateSync(Buffer.alloc(200 * MIB, ' '), { level: 9 });
  const head = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>
endobj
4 0 obj
<< /Length ${content.length} /Filter /FlateDecode >>
stream
`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    content,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n', 'latin1'),
  ]);
}

async function makePages(count: number): Promise<Uint8Array> {
  const document = new PDFDocument({ size: [200, 200], margin: 20 });
  for (let page = 1; page <= count; page += 1) {
    if (page > 1) document.addPage();
    document.text(`Page ${page}`);
  }
  return toBytes(document);
}

/** Files that cannot become a CV, each with the code its reading must end with. */
export const BAD_FILES: Record<string, { code: string; make: () => Uint8Array | Promise<Uint8Array> }> = {
  'an image renamed .pdf': { code: 'SCAN', make: () => PIXEL },
  'an encrypted PDF': {
    code: 'ENCRYPTED',
    make: () => toBytes(new PDFDocument({ userPassword: 'secret', pdfVersion: '1.7' }).text('Robin Sample')),
  },
  'a truncated PDF': { code: 'DAMAGED', make: async () => (await makeTwoPagePdf(1)).slice(0, 900) },
  'a PDF that is a picture': {
    code: 'SCAN',
    make: () => toBytes(new PDFDocument().image(PIXEL, 0, 0, { width: 500, height: 700 })),
  },
  'a PDF without text': {
    code: 'NO_TEXT',
    make: () => toBytes(new PDFDocument().rect(50, 50, 100, 100).fill('navy')),
  },
  'a PDF of 5,000 pages': { code: 'TOO_MANY_PAGES', make: () => makePages(5_000) },
  'a PDF whose stream inflates to 200 MB': { code: 'TOO_COMPLEX', make: makeStreamBomb },
  'a DOCX that inflates to 300 MB': {
    code: 'TOO_COMPLEX',
    make: () => makeDocx(`<w:p><w:r><w:t>${' '.repeat(300 * MIB)}</w:t></w:r></w:p>`),
  },
  'a DOCX of two million paragraphs': {
    code: 'TOO_COMPLEX',
    make: () => makeDocx('<w:p/>'.repeat(2_000_000)),
  },
  'a zip without a document': {
    code: 'UNSUPPORTED_TYPE',
    make: () => zipSync({ 'notes.txt': strToU8('hello') }),
  },
  'a program': {
    code: 'UNSUPPORTED_TYPE',
    make: () =>
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, ...new Uint8Array(500).map((_, n) => (n * 37) % 256)]),
  },
  'text without words': { code: 'NO_TEXT', make: () => strToU8(' \n\t\n  \n') },
};
