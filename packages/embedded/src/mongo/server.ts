import { once } from 'node:events';
import { chmodSync } from 'node:fs';
import { type AddressInfo, createServer, type ListenOptions, type Server, type Socket } from 'node:net';
import type { ServerState } from './commands/command.ts';
import { answerFrame } from './wire/answer.ts';
import { FrameReader } from './wire/frames.ts';

/** Accepts connections and answers their messages, one after the other. */
export class WireServer {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #lastConnectionId = 0;

  constructor(state: ServerState) {
    this.#server = createServer((socket) => this.#serve(socket, state));
  }

  /** Listens on a Unix socket only its owner can use. */
  async listenOnSocket(path: string): Promise<void> {
    await this.#listen({ path });
    chmodSync(path, 0o700);
  }

  /** Listens on loopback. @param port 0 for any free one @returns the port taken */
  async listenOnLoopback(port: number): Promise<number> {
    await this.#listen({ host: '127.0.0.1', port });
    return (this.#server.address() as AddressInfo).port;
  }

  /** Takes no more connections, lets replies under way leave, and closes. */
  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroySoon();
    await closed;
  }

  async #listen(options: ListenOptions): Promise<void> {
    this.#server.listen(options);
    await once(this.#server, 'listening'); // rejects on 'error'
  }

  #serve(socket: Socket, state: ServerState): void {
    this.#lastConnectionId += 1;
    const connectionId = this.#lastConnectionId;
    const reader = new FrameReader();
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy()); // a client that went away
    socket.on('drain', () => socket.resume());
    socket.on('data', (chunk) => {
      try {
        for (const frame of reader.push(chunk)) {
          const reply = answerFrame(frame, connectionId, state);
          if (reply && !socket.write(reply)) socket.pause(); // a client that reads slowly is not read from
        }
      } catch {
        socket.destroy(); // not our protocol: nothing sensible can be answered
      }
    });
  }
}
