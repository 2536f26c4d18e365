import PDFDocument from 'pdfkit';

/** Ends a document and gives its bytes. */
export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    document.end();
  });
}

const JOBS = 6;

/** A two-page PDF of somebody who does not exist; another `n` is another person with other employers. */
export async function makeTwoPagePdf(n: number): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 56, info: { Title: `CV ${n}` } });
  const heading = (text: string) => document.moveDown(0.8).font('Helvetica-Bold').fontSize(13).text(text);
  const body = (text: string) => document.font('Helvetica').fontSize(10).text(text);
  document.font('Helvetica-Bold').fontSize(22).text(`Robin Sample ${n}`);
  body(`robin.${n}@example.com  |  +353 1 555 ${1_000 + (n % 9_000)}  |  Dublin, Ireland`);
  heading('SUMMARY');
  body('Engineer who has kept payment systems quiet for twelve years and enjoys deleting code.');
  heading('EXPERIENCE');
  for (let job = 0; job < JOBS; job += 1) {
    document.moveDown(0.5).font('Helvetica-Bold').fontSize(11).text('Senior Software Engineer');
    body(`Employer ${n}-${job} Ltd, Dublin`);
    body(`March ${2_022 - job * 2} – ${job === 0 ? 'Present' : `February ${2_024 - job * 2}`}`);
    for (let bullet = 0; bullet < 5; bullet += 1) {
      body(
        `• Built service ${job}.${bullet} in Go and PostgreSQL, which cut the waiting time of customers by half`,
      );
    }
  }
  document.addPage();
  heading('EDUCATION');
  body('BSc in Computer Science');
  body('University of Westmarch');
  body('2005 – 2009');
  heading('SKILLS');
  body('Languages: Go, TypeScript, Python, SQL');
  body('Tools: Docker, Kubernetes, Terraform, PostgreSQL, Redis, Kafka');
  heading('PROJECTS');
  for (let project = 0; project < 3; project += 1) {
    document.moveDown(0.4).font('Helvetica-Bold').fontSize(11).text(`Weekend Project ${project}`);
    body('A small tool that watches tide tables and tells swimmers when to go.');
  }
  heading('LANGUAGES');
  body('English (native), German (B2), Irish (A2)');
  return toBytes(document);
}

/** A PDF of exactly so many bytes: a page of text with an attachment that fills it up. */
export async function makePdfOfSize(size: number): Promise<Uint8Array> {
  const withAttachment = (bytes: number) => {
    const document = new PDFDocument({ compress: false, info: { CreationDate: new Date(0) } });
    document.text('Robin Sample').text('robin@example.com');
    if (bytes > 0) document.file(Buffer.alloc(bytes, 'x'), { name: 'notes.txt', creationDate: new Date(0) });
    return toBytes(document);
  };
  // the length's own digits change the size a little, so the fill is corrected until it fits
  let fill = size - (await withAttachment(0)).length;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const made = await withAttachment(fill);
    if (made.length === size) return made;
    fill += size - made.length;
  }
  throw new Error(`no PDF of ${size} bytes`);
}
