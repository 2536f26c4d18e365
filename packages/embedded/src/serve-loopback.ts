import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type LoopbackServer = { port: number; url: string; close(): Promise<void> };

/** Longer than any client keeps an idle socket, so that no request is sent into one the server is closing. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Serves HTTP on 127.0.0.1 (port 0: any free one). `close` cuts the open connections and waits until every handler
 * has tidied up after itself.
 * @throws EADDRINUSE when the port is taken.
 */
export async function serveLoopback(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  port = 0,
): Promise<LoopbackServer> {
  const running = new Set<Promise<void>>();
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const work = handle(request, response)
      .catch((error: unknown) => {
        // A client that went away in the middle of its request is no fault of the server's.
        if (!request.socket.destroyed) process.emitWarning(error instanceof Error ? error : String(error));
        response.destroy();
      })
      .finally(() => running.delete(work));
    running.add(work);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');

  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await Promise.all(running);
    },
  };
}
