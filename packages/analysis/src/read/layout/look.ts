/** How text looks, as far as it matters here; undefined means inherited. */
export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  /** points */
  size?: number;
  hidden?: boolean;
  /** 0xRRGGBB, null for automatic */
  colour?: number | null;
  /** background of the run itself */
  shade?: number | null;
}

export interface ParagraphLook {
  run: RunLook;
  heading?: boolean;
  list?: boolean;
  /** white above and below, in points */
  before?: number;
  after?: number;
  shade?: number | null;
  pageBreakBefore?: boolean;
}

/** Names of heading styles: built-in ones are English in every file, those of other programs and people are not. */
export const HEADING_NAME =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|cím|başlık|cabeçalho|encabezado|sectiontitle|section title|見出し|标题|標題)\s?\d?$/i;

/** Only what is set stays, so that looks can be laid over one another. */
export function known<Look extends object>(look: Look): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as Look;
}
