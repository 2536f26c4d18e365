import type { HiddenText } from '@vitae/schema/cv-text';
import { readLength } from './css/read-length.ts';

const FAR_OFF = -300; // points: nothing that is pulled so far out of the page is seen on it
const FAINT = 0.1;
const POINT = 1.5; // points: boxes smaller than that hold words for programs only

/** Why an element and all in it is not seen, or null where it is; `value` tells what is declared for it. */
export function tellUnseen(
  value: (property: string) => string | undefined,
  display: string,
  size: number,
): HiddenText['reason'] | null {
  if (display === 'none' || value('mso-hide') === 'all') return 'hidden-run';
  const opacity = value('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) < FAINT)
    return 'transparent';
  const length = (property: string) => readLength(value(property), size);
  const placed = /^(?:absolute|fixed|relative)$/.test(value('position') ?? '');
  const offsets = [
    length('text-indent'),
    length('margin-left'),
    ...(placed ? [length('left'), length('top'), length('right')] : []),
  ];
  if (offsets.some((offset) => offset !== undefined && offset < FAR_OFF)) return 'off-page';
  const away = /translate[xy]?\(\s*(-\d{1,7}(?:px|pt|r?em))/.exec(value('transform') ?? '')?.[1];
  if (away !== undefined && (readLength(away, size) ?? 0) < FAR_OFF) return 'off-page';
  if (/scale[xy]?\(\s*0(?:\.0*)?\s*[,)]/.test(value('transform') ?? '')) return 'tiny';
  const clipped =
    /^(?:absolute|fixed)$/.test(value('position') ?? '') &&
    (/rect\(\s*(?:0|1px)(?:px)?[\s,]+(?:0|1px)/.test(value('clip') ?? '') ||
      /inset\(\s*(?:[5-9]\d|100)%/.test(value('clip-path') ?? ''));
  const cut = /hidden|clip/.test(
    `${value('overflow') ?? ''}${value('overflow-x') ?? ''}${value('overflow-y') ?? ''}`,
  );
  const small = ['height', 'max-height', 'width'].some((side) => {
    const extent = value(side);
    return extent !== undefined && !extent.includes('%') && (length(side) ?? POINT) < POINT;
  });
  return clipped || (cut && small) ? 'off-page' : null;
}
