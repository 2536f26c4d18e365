import type { Line } from '../lines/line.ts';

/** LinkedIn's own mark behind the address of the profile, which a narrow column breaks: "linkedin.com/in/pat- / example (LinkedIn)". */
const MARK = /\(LinkedIn\)\s*$/;
const ADDRESS = /linkedin\.com\/in\//i;

/** Whether a document is a profile as LinkedIn saves it to PDF: marked as such, and all in one weight. */
export const isLinkedinExport = (lines: readonly Line[]): boolean =>
  lines.every(({ bold, size }) => size !== null && !bold) &&
  lines.some(({ content }, at) => {
    const before = lines[at - 1]?.content.text ?? '';
    return MARK.test(content.text) && ADDRESS.test(before + content.text);
  });
