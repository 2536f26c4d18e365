import { hostOf, readUrl } from './match/link-key.ts';

/** Networks by host, with the path that holds the person's name there. */
const NETWORKS: Record<string, { network: string; username?: RegExp }> = {
  'github.com': { network: 'GitHub', username: /^\/([\w-]+)\/?$/ },
  'gitlab.com': { network: 'GitLab', username: /^\/([\w.-]+)\/?$/ },
  'bitbucket.org': { network: 'Bitbucket', username: /^\/([\w-]+)\/?$/ },
  'codeberg.org': { network: 'Codeberg', username: /^\/([\w.-]+)\/?$/ },
  'linkedin.com': { network: 'LinkedIn', username: /^\/in\/([^/]+)\/?$/ },
  'xing.com': { network: 'XING', username: /^\/profile\/([^/]+)/ },
  'twitter.com': { network: 'Twitter', username: /^\/@?(\w+)\/?$/ },
  'x.com': { network: 'X', username: /^\/@?(\w+)\/?$/ },
  'bsky.app': { network: 'Bluesky', username: /^\/profile\/([^/]+)/ },
  'mastodon.social': { network: 'Mastodon', username: /^\/@(\w+)/ },
  'hachyderm.io': { network: 'Mastodon', username: /^\/@(\w+)/ },
  'fosstodon.org': { network: 'Mastodon', username: /^\/@(\w+)/ },
  'stackoverflow.com': { network: 'Stack Overflow', username: /^\/users\/\d+\/([^/]+)/ },
  'stackexchange.com': { network: 'Stack Exchange' },
  'medium.com': { network: 'Medium', username: /^\/@([\w.-]+)/ },
  'dev.to': { network: 'DEV', username: /^\/(\w+)\/?$/ },
  'hashnode.com': { network: 'Hashnode', username: /^\/@(\w+)/ },
  'kaggle.com': { network: 'Kaggle', username: /^\/(\w+)\/?$/ },
  'leetcode.com': { network: 'LeetCode', username: /^\/(?:u\/)?([\w-]+)\/?$/ },
  'hackerrank.com': { network: 'HackerRank', username: /^\/(?:profile\/)?([\w-]+)\/?$/ },
  'huggingface.co': { network: 'Hugging Face', username: /^\/([\w-]+)\/?$/ },
  'npmjs.com': { network: 'npm', username: /^\/~([\w.-]+)/ },
  'codepen.io': { network: 'CodePen', username: /^\/([\w-]+)\/?$/ },
  'orcid.org': { network: 'ORCID', username: /^\/(\d{4}-\d{4}-\d{4}-[\dX]{4})/ },
  'scholar.google.com': { network: 'Google Scholar' },
  'researchgate.net': { network: 'ResearchGate', username: /^\/profile\/([^/]+)/ },
  'behance.net': { network: 'Behance', username: /^\/([\w-]+)\/?$/ },
  'dribbble.com': { network: 'Dribbble', username: /^\/([\w-]+)\/?$/ },
  'youtube.com': { network: 'YouTube', username: /^\/@([\w.-]+)/ },
  'instagram.com': { network: 'Instagram', username: /^\/([\w.]+)\/?$/ },
  'facebook.com': { network: 'Facebook', username: /^\/([\w.]+)\/?$/ },
  't.me': { network: 'Telegram', username: /^\/(\w+)\/?$/ },
};

/** The network a link belongs to and the person's name there; null for a site that is no network we know. */
export function readNetwork(link: string): { network: string; username?: string } | null {
  const url = readUrl(link);
  const known = url && NETWORKS[hostOf(url)];
  if (!known) return null;
  const username = known.username?.exec(url.pathname)?.[1];
  return { network: known.network, ...(username && { username: decode(username) }) };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
