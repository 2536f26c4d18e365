import PDFDocument from 'pdfkit';

export type Drawing = InstanceType<typeof PDFDocument>;

export interface TextLook {
  size?: number;
  bold?: boolean;
  colour?: string;
  opacity?: number;
}

/** Draws a PDF of US letter pages (612 × 792 points); origin at the top left. */
export function makePdf(
  draw: (page: Drawing) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, ...options });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  draw(document);
  document.end();
  return done;
}

/** Puts one line of text at a place. */
export function put(page: Drawing, text: string, x: number, y: number, look: TextLook = {}): void {
  const { size = 10, bold = false, colour = 'black', opacity = 1 } = look;
  page
    .font(bold ? 'Helvetica-Bold' : 'Helvetica')
    .fontSize(size)
    .fillColor(colour, opacity);
  page.text(text, x, y, { lineBreak: false });
}

/** Puts lines below each other. */
export function putLines(page: Drawing, lines: readonly string[], x: number, y: number, step = 14): void {
  for (const [index, line] of lines.entries()) put(page, line, x, y + index * step);
}

/** A PDF written by hand around one content stream, for what no PDF library writes. */
export function rawPdf(content: string | Uint8Array, dictionary = '', font = ''): Uint8Array {
  const stream = typeof content === 'string' ? Buffer.from(content, 'latin1') : Buffer.from(content);
  const parts = [
    Buffer.from('%PDF-1.4\n'),
    Buffer.from('1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    Buffer.from('2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n'),
    Buffer.from(
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>\nendobj\n',
    ),
    Buffer.from(`4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica${font}>>\nendobj\n`),
    Buffer.from(`5 0 obj\n<</Length ${stream.length}${dictionary}>>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Size 6/Root 1 0 R>>\n%%EOF\n'),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
