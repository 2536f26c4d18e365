import type { Group } from './group.ts';
import type { Tables } from './read-tables.ts';

const TWIP = 20; // twentieths of a point

/** Applies a control word that says how characters or paragraphs look ([MS-RTF], formatting properties). */
export function readLookWord(group: Group, tables: Tables, name: string, value: number | null): void {
  const on = value !== 0;
  const colour = () => tables.colours[value ?? 0] ?? null;
  const run = (look: Group['run']) => {
    group.run = { ...group.run, ...look };
  };
  const paragraph = (look: Partial<Group['paragraph']>) => {
    group.paragraph = { ...group.paragraph, ...look };
  };
  switch (name) {
    case 'plain':
      group.run = { size: 12 };
      group.deleted = false;
      return;
    case 'b':
      run({ bold: on });
      return;
    case 'i':
      run({ italic: on });
      return;
    case 'fs':
      run({ size: (value ?? 24) / 2 });
      return;
    case 'v':
      run({ hidden: on });
      return;
    case 'cf':
      run({ colour: colour() });
      return;
    case 'cb':
    case 'chcbpat':
    case 'highlight':
      run({ shade: colour() });
      return;
    case 'deleted':
      group.deleted = on;
      return;
    case 'f':
      group.font = value ?? 0;
      return;
    case 'pard':
      group.paragraph = { run: {} };
      group.depth = 0;
      return;
    case 's':
      paragraph({ heading: tables.headings.has(value ?? -1) });
      return;
    case 'outlinelevel':
      paragraph({ heading: (value ?? 9) < 9 });
      return;
    case 'ls':
      paragraph({ list: value !== 0 && value !== null });
      return;
    case 'pnlvlblt':
    case 'pnlvlbody':
      paragraph({ list: true });
      return;
    case 'sb':
      paragraph({ before: (value ?? 0) / TWIP });
      return;
    case 'sa':
      paragraph({ after: (value ?? 0) / TWIP });
      return;
    case 'cbpat':
      paragraph({ shade: colour() });
      return;
    case 'intbl':
      group.depth = Math.max(group.depth, 1);
      return;
    case 'itap':
      group.depth = Math.min(Math.max(value ?? 0, 0), 20);
      return;
    default:
  }
}
