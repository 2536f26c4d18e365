/** Spaces of every width become one plain space: U+00A0, U+1680, U+2000–200A, U+202F, U+205F, U+3000. */
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Hyphens that differ from '-' only in how a line may break. */
const HYPHENS = /[\u2010\u2011]/g;

/** What fonts name instead of the dash, the slash and the middle dot that share the glyph: figure dash, division slash, fraction slash, hyphenation point. */
const TWIN_GLYPHS = new Map([
  ['\u2012', '–'],
  ['\u2215', '/'],
  ['\u2044', '/'],
  ['\u2027', '・'],
]);
const TWINS = /[\u2012\u2215\u2044\u2027]/g;

/** Presentation forms that stand for ordinary letters: Latin and Armenian ligatures, Arabic letter shapes. */
const PRESENTATION_FORMS = /[\uFB00-\uFB1C\uFB50-\uFDFF\uFE70-\uFEFC]/g;

/** Radicals of the dictionary in place of the characters that look the same: what browsers write into PDFs (U+2F00–2FD5). */
const RADICALS = /[\u2E80-\u2FD5]/g;
/** Those of the supplement that NFKC leaves alone (Unicode, EquivalentUnifiedIdeograph.txt): radical and character in turn. */
const SUPPLEMENT =
  '⺌小⺍小⺠民⺩王⺬示⺮竹⺶羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const CHARACTERS = new Map(
  (SUPPLEMENT.match(/../gu) ?? []).map(([radical, character]) => [radical, character]),
);

/** Marks without a shape: zero-width spaces, word joiner, direction marks, byte order mark, variation selectors. */
const SHAPELESS = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u180E]|[\uFE00-\uFE0F]/g;

/** Joiners matter in Arabic and Indic scripts; after a Latin letter they only split ligatures. */
const LATIN_JOINERS = /([\p{Script=Latin}\p{N}\p{P}])[\u200C\u200D]+/gu;

/** C0 and C1 controls but the tab, noncharacters, lone surrogates and the replacement character of bad decoding. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\uFFFC-\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Icon fonts keep their pictures in the private-use areas; no letter of any script lives there. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\uDB80-\uDBFF][\uDC00-\uDFFF]/g;

/** Pictures that CVs put before a phone number, an address or a link; beside the value they say nothing. */
const CONTACT_PICTURES =
  /[\u2302\u260E\u260F\u2706\u2709\u{1F3E0}\u{1F3E1}\u{1F4CD}\u{1F4CC}\u{1F4DE}\u{1F4DF}\u{1F4E0}\u{1F4E7}-\u{1F4E9}\u{1F4EE}\u{1F4F1}\u{1F4F2}\u{1F517}\u{1F310}\u{1F582}\u{1F5A5}\u{1F5FA}]/gu;

/** Unicode tag characters: invisible everywhere, so they carry nothing but smuggled instructions. */
const TAG_CHARACTERS = /[\u{E0000}-\u{E007F}]/gu;

/** Plain ASCII needs none of the rules below; most text is. */
const ORDINARY = /^[\t\x20-\x7E]*$/;

/**
 * The characters a reader sees, in the form the rest of the program compares them in: NFC, plain spaces and hyphens,
 * no control or shapeless characters, no icons. Soft hyphens vanish; line breaks are the caller's business.
 */
export function cleanText(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .replace(TAG_CHARACTERS, '')
    .replace(ODD_SPACES, ' ')
    .replace(HYPHENS, '-')
    .replace(TWINS, (twin) => TWIN_GLYPHS.get(twin) ?? twin)
    .replace(SHAPELESS, '')
    .replace(LATIN_JOINERS, '$1')
    .replace(CONTROLS, '')
    .replace(PRIVATE_USE, '')
    .replace(CONTACT_PICTURES, '')
    .replace(/\u00AD/g, '')
    .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
    .replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'))
    .normalize('NFC');
}

/** What the tag characters in a text spell (ASCII moved up by U+E0000), or '' where there are none. */
export function smuggledText(text: string): string {
  return (text.match(TAG_CHARACTERS) ?? [])
    .map((tag) => String.fromCodePoint((tag.codePointAt(0) ?? 0xe0020) - 0xe0000))
    .join('')
    .replace(CONTROLS, '');
}
