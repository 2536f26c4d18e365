import type { Line } from '../lines/line.ts';

/** LinkedIn's own mark behind the address of the profile: "www.linkedin.com/in/pat-example (LinkedIn)". */
const MARK = /\(LinkedIn\)\s*$/;

/** Whether a document is a profile as LinkedIn saves it to PDF. */
export const isLinkedinExport = (lines: readonly Line[]): boolean =>
  lines.some(({ content, size }) => size !== null && MARK.test(content.text));
