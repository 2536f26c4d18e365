import type { BrowserContext, ConsoleMessage, Request } from 'playwright';

export type BrowserWatch = {
  /** everything a page said or did that a clean product never does */
  complaints: string[];
  /** the requests that went anywhere else than to the product */
  foreign: string[];
  /** the words of complaints that this test provokes on purpose */
  expectComplaint(words: RegExp): void;
};

function describe(message: ConsoleMessage): string {
  const { url, lineNumber, columnNumber } = message.location();
  return `${message.type()}: ${message.text()} (${url}:${lineNumber}:${columnNumber})`;
}

/** Listens to all pages of a context: errors, violations of the content security policy, requests to other hosts. */
export function watchBrowser(context: BrowserContext): BrowserWatch {
  const expected: RegExp[] = [];
  const said: string[] = [];
  const requested = new Set<string>();
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(describe(message));
  });
  context.on('weberror', (error) => said.push(`uncaught: ${error.error().message}`));
  context.on('request', (request: Request) => requested.add(new URL(request.url()).hostname));
  return {
    get complaints() {
      return said.filter((words) => !expected.some((pattern) => pattern.test(words)));
    },
    get foreign() {
      return [...requested].filter((host) => host !== 'localhost' && host !== '');
    },
    expectComplaint: (words) => void expected.push(words),
  };
}
