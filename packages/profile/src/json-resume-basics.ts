import type { JsonResume, Unplaced } from './json-resume-format.ts';
import { readNetwork } from './link-network.ts';
import { fold, foldLetters, wordsOf } from './match/fold.ts';
import { hostOf, readUrl } from './match/link-key.ts';
import type { MergedProfile } from './merge-input.ts';
import { type RowReader, readRow } from './read-row.ts';
import { splitLocation } from './split-location.ts';

/** Labels with which CVs print the person's own site. */
const OWN_SITE =
  /\b(?:web ?sites?|web ?seite|home ?page|portfolio|blog|personal (?:site|page)|site (?:web|internet)|sitio web|sito web|strona|www|web)\b/;
/** Shorter parts of a name are found in any host. */
const MIN_NAME_PART = 4;

type Profiles = JsonResume['basics']['profiles'];

function isOwnSite(row: RowReader, name: string): boolean {
  const url = row.peek('url');
  const parsed = url ? readUrl(url) : null;
  if (!parsed?.protocol.startsWith('http') || readNetwork(parsed.href)) return false;
  if (OWN_SITE.test(fold(row.peek('label') ?? ''))) return true;
  const host = foldLetters(hostOf(parsed)).replace(/[^a-z0-9]/g, '');
  return wordsOf(fold(name)).some((part) => part.length >= MIN_NAME_PART && host.includes(part));
}

/** A link as an online profile: the network we know, else what the CV calls it, else its host. */
function toProfile(row: RowReader): Profiles[number] {
  const printed = row.peek('url') ?? '';
  const known = readNetwork(printed);
  const parsed = readUrl(printed);
  const url = row.url('url');
  if (url && known) {
    // a label that says more than the network's name has no place here and is kept under `meta`
    if (fold(row.peek('label') ?? '') === fold(known.network)) row.text('label');
    return { ...known, url };
  }
  const label = row.text('label');
  if (url) return { network: label ?? (parsed ? hostOf(parsed) : undefined), url };
  return { network: label, username: row.text('url') };
}

/** The head of a JSON Resume: contact, summary and links. The person's own site is `url`; all other links are profiles. */
export function toBasics(profile: MergedProfile): { basics: JsonResume['basics']; unplaced: Unplaced[] } {
  const contact = readRow('contact', profile.contact);
  const summary = readRow('summary', profile.summary);
  const links = profile.links.map((row) => readRow('links', row));
  const name = contact.text('name');
  const own = links.find((row) => isOwnSite(row, name ?? ''));
  const address = contact.text('location');
  const basics: JsonResume['basics'] = {
    name,
    label: contact.text('headline'),
    email: contact.text('email'),
    phone: contact.text('phone'),
    url: own?.url('url'),
    summary: summary.text('text'),
    location: address === undefined ? undefined : { address, ...splitLocation(address) },
    profiles: links.filter((row) => row !== own).map(toProfile),
  };
  return { basics, unplaced: [contact, summary, ...links].flatMap((row) => row.unplaced()) };
}
