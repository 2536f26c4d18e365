/** A colour and how much it covers, 0 to 1. */
export interface Paint {
  rgb: number;
  alpha: number;
}

const NAMES: Readonly<Record<string, number>> = {
  black: 0x000000,
  white: 0xffffff,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  ghostwhite: 0xf8f8ff,
  whitesmoke: 0xf5f5f5,
  gainsboro: 0xdcdcdc,
  silver: 0xc0c0c0,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  gray: 0x808080,
  grey: 0x808080,
  dimgray: 0x696969,
  darkgray: 0xa9a9a9,
  red: 0xff0000,
  maroon: 0x800000,
  yellow: 0xffff00,
  olive: 0x808000,
  lime: 0x00ff00,
  green: 0x008000,
  aqua: 0x00ffff,
  cyan: 0x00ffff,
  teal: 0x008080,
  blue: 0x0000ff,
  navy: 0x000080,
  fuchsia: 0xff00ff,
  magenta: 0xff00ff,
  purple: 0x800080,
  orange: 0xffa500,
};

const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
const pack = (red: number, green: number, blue: number): number =>
  clamp(red) * 65_536 + clamp(green) * 256 + clamp(blue);

function fromHsl(hue: number, saturation: number, lightness: number): number {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const at = (offset + hue / 30) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  };
  return pack(channel(0), channel(8), channel(4));
}

function fromHex(digits: string): Paint {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1;
  return { rgb: Number.parseInt(long.slice(0, 6), 16), alpha };
}

const FUNCTION = /(rgb|hsl)a?\(([^()]{1,80})\)/i;

/** The first colour in a value (CSS Color 4: hex, names, rgb, hsl, transparent), or null where there is none. */
export function readColour(value: string): Paint | null {
  const hex = /#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/i.exec(value)?.[1];
  if (hex) return fromHex(hex);
  const call = FUNCTION.exec(value);
  if (call) {
    const [first = 0, second = 0, third = 0, alpha = 1] = (call[2] ?? '')
      .split(/[\s,/]+/)
      .filter(Boolean)
      .map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part)));
    if (![first, second, third, alpha].every(Number.isFinite)) return null;
    const rgb = call[1]?.toLowerCase() === 'hsl' ? fromHsl(first, second, third) : pack(first, second, third);
    return { rgb, alpha };
  }
  if (/\btransparent\b/i.test(value)) return { rgb: 0xffffff, alpha: 0 };
  for (const word of value.toLowerCase().match(/\b[a-z]+\b/g) ?? []) {
    const rgb = NAMES[word];
    if (rgb !== undefined) return { rgb, alpha: 1 };
  }
  return null;
}

/** What is seen of a paint over another colour. */
export function mix({ rgb, alpha }: Paint, behind: number): number {
  const at = (colour: number, shift: number) => (colour >> shift) & 255;
  const blend = (shift: number) => at(rgb, shift) * alpha + at(behind, shift) * (1 - alpha);
  return pack(blend(16), blend(8), blend(0));
}
