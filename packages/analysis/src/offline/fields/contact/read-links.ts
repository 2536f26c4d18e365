import type { Line } from '../../lines/line.ts';
import type { DraftItem } from '../../output/draft.ts';
import { computed, found } from '../../output/found.ts';
import { findEmails } from '../../text/find-emails.ts';
import { canonicalUrl, findUrls } from '../../text/find-urls.ts';
import { part, type Slice } from '../../text/slice.ts';
import { trimMarks } from '../../text/split.ts';
import { unwrapUrl } from '../../text/unwrap-url.ts';
import type { Piece } from './contact-lines.ts';
import type { WrappedAddress } from './join-wraps.ts';

type Link = DraftItem<'links'>;

const PRINTED = 0.96;
const LINKED = 0.94;
const HANDLE = 0.8;

/** Networks whose addresses follow from a handle. */
const PROFILE_ADDRESSES: Readonly<Record<string, string>> = {
  linkedin: 'https://www.linkedin.com/in/',
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  twitter: 'https://twitter.com/',
  instagram: 'https://www.instagram.com/',
  telegram: 'https://t.me/',
  телеграм: 'https://t.me/',
  kaggle: 'https://www.kaggle.com/',
  leetcode: 'https://leetcode.com/',
  medium: 'https://medium.com/@',
  behance: 'https://www.behance.net/',
  dribbble: 'https://dribbble.com/',
};
const HANDLE_WORD = /^@?[a-z0-9](?:[a-z0-9._-]{1,38})$/i;

/** The front page of a network says nothing of the person. */
const FRONT_PAGE =
  /^https?:\/\/(?:www\.)?(?:linkedin|github|gitlab|twitter|x|facebook|instagram|medium|xing|youtube|behance|dribbble|kaggle|stackoverflow|t)\.(?:com|net|org|me)\/?(?:in\/?)?$/i;

/** Maps of the address, and whoever made the form or the template, are no pages of the person. */
const FOREIGN =
  /^https?:\/\/(?:(?:www\.|maps\.)?google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com|(?:goo\.gl|maps\.app\.goo\.gl)\/|(?:www\.)?openstreetmap\.org|(?:www\.)?bing\.com\/maps|(?:www\.)?(?:europass\.(?:cedefop\.)?europa\.eu|europass\.eu|jsonresume\.org|rendercv\.com|rxresu\.me|resume\.io|novoresume\.com|flowcv\.com|zety\.com|canva\.com|latextemplates\.com|overleaf\.com|typst\.app)\/?$)/i;

const isPersonal = (url: string): boolean => !FRONT_PAGE.test(url) && !FOREIGN.test(url);

const isMail = (url: string): boolean => /^mailto:/i.test(url);
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) || /^www\./i.test(url);

/** Link annotations over the words of a line. */
function annotated(line: Line, labels: readonly Piece[]): Link[] {
  return line.links.flatMap(({ start, end, url: linked }): Link[] => {
    const url = unwrapUrl(linked);
    if (!isWeb(url) || !isPersonal(url)) return [];
    const words = trimMarks(part(line.content, start - line.content.start, end - line.content.start));
    if (words.text === '') return [];
    const before =
      labels.find(({ slice }) => slice.start <= words.start && slice.end >= words.end)?.labelSlice ?? null;
    const label = findUrls(words).length > 0 ? before : (before ?? words);
    return [
      {
        url: computed(canonicalUrl(url), [words], LINKED),
        label: label === null ? null : found([label], LINKED),
      },
    ];
  });
}

function isCovered(line: Line, slice: Slice): boolean {
  return line.links.some(
    ({ start, end, url }) => (isWeb(url) || isMail(url)) && start < slice.end && end > slice.start,
  );
}

function printed({ slice, line, labelSlice }: Piece): Link[] {
  return findUrls(slice)
    .filter((url) => !isCovered(line, url) && isPersonal(canonicalUrl(url.text)))
    .map((url) => ({
      url: computed(canonicalUrl(url.text), [url], PRINTED),
      label: labelSlice === null ? null : found([labelSlice], PRINTED),
    }));
}

/** "GitHub: octocat": the address follows from the network and the handle. */
function handle({ slice, line, labelSlice }: Piece): Link[] {
  const address = labelSlice === null ? undefined : PROFILE_ADDRESSES[labelSlice.text.toLowerCase().trim()];
  const known = findUrls(slice).length > 0 || findEmails(slice).length > 0 || isCovered(line, slice);
  if (address === undefined || labelSlice === null || known || !HANDLE_WORD.test(slice.text)) return [];
  return [
    {
      url: computed(address + slice.text.replace(/^@/, ''), [slice], HANDLE),
      label: found([labelSlice], HANDLE),
    },
  ];
}

/** The person's own links: printed, behind a label, or told by a network and a handle. */
export function readLinks(
  lines: readonly Line[],
  pieces: readonly Piece[],
  wrapped: readonly WrappedAddress[] = [],
): Link[] {
  const links = lines.flatMap((line) => {
    const own = pieces.filter((piece) => piece.line.index === line.index);
    return [...annotated(line, own), ...own.flatMap(printed), ...own.flatMap(handle)];
  });
  for (const { kind, text, slices } of wrapped) {
    if (kind === 'url') links.push({ url: computed(canonicalUrl(text), slices, LINKED), label: null });
  }
  const seen = new Set<string>();
  return links.filter(({ url }) => {
    const key = url?.value.toLowerCase().replace(/^https?:\/\/(?:www\.)?|\/+$/g, '') ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return key !== '';
  });
}
