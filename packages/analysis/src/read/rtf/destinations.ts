/** What becomes of the text in a group. */
export type Destination =
  | 'text'
  | 'skip'
  /** control words count, text does not */
  | 'properties'
  | 'fonts'
  | 'colours'
  | 'styles'
  | 'instruction'
  | 'mark'
  | 'shape-name'
  | 'shape-value'
  | 'header'
  | 'footer'
  | 'note';

const skipped =
  'info pict objdata shprslt nonshppict private xe tc rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template atnid atnauthor atntime annotation nonesttables pntxta pntxtb filetbl revtbl fchars lchars datafield ffname formfield leveltext levelnumbers listname background';

/** Groups by the control word they begin with ([MS-RTF], destinations). */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ...skipped.split(' ').map((name): [string, Destination] => [name, 'skip']),
  ['fonttbl', 'fonts'],
  ['colortbl', 'colours'],
  ['stylesheet', 'styles'],
  ['fldinst', 'instruction'],
  ['fldrslt', 'text'],
  ['listtext', 'mark'],
  ['pntext', 'mark'],
  ['pn', 'properties'],
  ['nesttableprops', 'properties'],
  ['shpinst', 'properties'],
  ['sp', 'properties'],
  ['sn', 'shape-name'],
  ['sv', 'shape-value'],
  ['shptxt', 'text'],
  ['do', 'properties'],
  ['dptxbxtext', 'text'],
  ['object', 'properties'],
  ['result', 'text'],
  ['upr', 'properties'],
  ['ud', 'text'],
  ['footnote', 'note'],
  ...['header', 'headerl', 'headerr', 'headerf'].map((name): [string, Destination] => [name, 'header']),
  ...['footer', 'footerl', 'footerr', 'footerf'].map((name): [string, Destination] => [name, 'footer']),
]);
