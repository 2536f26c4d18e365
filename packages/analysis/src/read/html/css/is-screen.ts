const SCREEN_WIDTH = 1200; // pixels: a laptop's window
const EM = 16;

function widthOf(query: string, name: 'min' | 'max'): number | null {
  const match = new RegExp(`${name}-(?:device-)?width\\s*:\\s*([\\d.]{1,8})(px|r?em)`, 'i').exec(query);
  return match ? Number(match[1]) * (match[2] === 'px' ? 1 : EM) : null;
}

/** Whether a media query (Media Queries 4) holds on a laptop's screen with a light colour scheme. */
export function isScreen(queries: string): boolean {
  return queries.split(',').some((query) => {
    if (/\b(?:print|speech|dark|tty|tv|projection)\b/i.test(query)) return /\bnot\b/i.test(query);
    const min = widthOf(query, 'min');
    const max = widthOf(query, 'max');
    return (min === null || min <= SCREEN_WIDTH) && (max === null || max >= SCREEN_WIDTH);
  });
}
