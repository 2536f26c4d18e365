const REPEAT = /repeat\(\s*(\d{1,2})\s*,((?:[^()]|\([^()]{0,60}\)){1,120})\)/g;

const tracksIn = (list: string): number =>
  list
    .replace(/\[[^\]]{0,80}\]/g, ' ')
    .replace(/\([^()]{0,80}\)/g, '')
    .trim()
    .split(/\s+/)
    .filter(Boolean).length;

/** How many columns a grid declares (CSS Grid 1); 1 where their number depends on the room there is. */
export function gridColumns(value: (property: string) => string | undefined): number {
  const template = value('grid-template-columns') ?? value('grid-template')?.split('/').at(-1);
  if (template === undefined || /auto-fi|none|subgrid/.test(template)) return 1;
  let repeated = 0;
  const rest = template.replace(REPEAT, (_, count: string, tracks: string) => {
    repeated += Number(count) * tracksIn(tracks);
    return ' ';
  });
  return Math.max(repeated + tracksIn(rest), 1);
}
