import type { AiWire } from '@vitae/schema/ai-wire';
import { textOf } from './text-of.ts';

/** A small CV of a made-up person. */
export const okonjoCv = textOf([
  'Mira Okonjo', // 0
  'Data Engineer · Lisbon · mira@okonjo.example · +351 210 000 000',
  { text: 'GitHub', links: [{ start: 0, end: 6, url: 'https://github.com/mokonjo' }] },
  { text: 'Experience', bold: true, gapBefore: true }, // 3
  'Harbour Labs',
  'Data Engineer   Mar 2020 – present',
  '• Built the billing',
  'platform for ports',
  '• Cut costs by 12 %', // 8
  'Analyst   2017 – 2019',
  { text: 'Skills', bold: true, gapBefore: true },
  'Languages: Java, Go; JavaScript', // 11
  'Portuguese (native), English C1',
  'Driving licence B',
]);

/** What a good model says about her job there. */
export const okonjoJob: AiWire['experiences'][number] = {
  title: 'Data Engineer',
  organisation: 'Harbour Labs',
  location: null,
  startDate: 'Mar 2020',
  endDate: 'present',
  summary: null,
  highlights: ['6-8'],
  lines: [4, 8],
};
