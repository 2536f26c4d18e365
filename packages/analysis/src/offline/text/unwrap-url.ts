/** Services that print the address they lead to in their own: a document's export, a mail client, a network. */
const REDIRECTS =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/url|l\.(?:facebook|instagram)\.com\/|(?:www\.)?linkedin\.com\/(?:redir|safety)\/|[a-z0-9.-]{1,60}\.safelinks\.protection\.outlook\.com\/|(?:www\.)?youtube\.com\/redirect|out\.reddit\.com\/|slack-redir\.net\/link)/i;
const TARGETS = ['q', 'url', 'u'];

/** The address that a redirecting address leads to, as its own words tell; any other address as it is. */
export function unwrapUrl(url: string): string {
  if (!REDIRECTS.test(url) || !URL.canParse(url)) return url;
  const { searchParams } = new URL(url);
  const targets = TARGETS.map((name) => searchParams.get(name));
  return targets.find((target) => target !== null && /^https?:\/\//i.test(target)) ?? url;
}
