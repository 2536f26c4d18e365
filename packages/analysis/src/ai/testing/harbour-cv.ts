import type { CvText } from '@vitae/schema/cv-text';
import { textOf } from '../../ground/testing/text-of.ts';

/** The CV of a made-up person, in the plain form the stub reads as a careful model would. */
export const HARBOUR_CV_LINES = [
  'Mira Okonjo',
  'Data Engineer',
  'mira@okonjo.example | +351 210 000 000 | github.com/mokonjo',
  '',
  'Profile',
  'Builds data platforms that port operators',
  'rely on.',
  '',
  'Experience',
  'Data Engineer, Harbour Labs   Mar 2020 – present',
  '• Built the billing platform for ports',
  '• Cut costs by 12 %',
  'Analyst, Quayside Ltd   2017 – 2019',
  '• Wrote the tide reports',
  '',
  'Education',
  'MSc Statistics, University of Porto   2015 – 2017',
  '',
  'Skills',
  'Languages: Python, Go, SQL',
  'Airflow, dbt',
  '',
  'Languages',
  'Portuguese (native), English (C1)',
];

const isHeading = (line: number) => HARBOUR_CV_LINES[line - 1] === '' && line < HARBOUR_CV_LINES.length;

export const harbourCv: CvText = textOf(
  HARBOUR_CV_LINES.map((text, line) => (isHeading(line) ? { text, bold: true, gapBefore: true } : { text })),
);
