import type { CvSection } from './split-sections.ts';

/** What Japanese forms write behind an employer: the person entered the firm, the service, the hospital. */
const ENTERED = /入社|入行|入職|入所|入庁|着任|就職|開業|アルバイト|パート(?:：|\s)|派遣社員/u;
/** The heading of schools alone; a scan may have lost the rest of "学歴・職歴". */
const SCHOOLS = /学\s*歴|学\s*历|职历|職\s*歴|工作/u;

/** One table of schools and employers ("学歴・職歴") without rows that part it: the employers begin where somebody first entered one. */
export function partHistory(section: CvSection): CvSection[] {
  const { kind, heading, lines } = section;
  if (kind !== 'educations' || heading === null || !SCHOOLS.test(heading.content.text)) return [section];
  const at = lines.findIndex(({ content }) => ENTERED.test(content.text));
  if (at < 0) return [section];
  return [
    { ...section, kinds: ['educations'], lines: lines.slice(0, at) },
    { kind: 'experiences', kinds: ['experiences'], heading: null, lines: lines.slice(at) },
  ];
}
