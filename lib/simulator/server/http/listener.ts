import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that may stop listening and come back on the same port, as a service that crashed and restarted. */
export class Listener {
  readonly #server: Server;
  readonly #host: string;
  #port: number;

  constructor(server: Server, host: string, port: number) {
    this.#server = server;
    this.#host = host;
    this.#port = port;
  }

  get port(): number {
    return this.#port;
  }

  /** Base address, without a path. */
  get url(): string {
    const host = this.#host.includes(":") ? `[${this.#host}]` : this.#host;
    return `http://${host}:${this.#port}`;
  }

  /** Listens; rejects when the port is taken. Listening already is fine. */
  listen(): Promise<void> {
    if (this.#server.listening) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#port, this.#host, () => {
        this.#server.off("error", reject);
        this.#port = portOf(this.#server.address());
        resolve();
      });
    });
  }

  /** New connections are refused; open ones live on. */
  stopListening(): Promise<void> {
    if (!this.#server.listening) return Promise.resolve();
    this.#server.close();
    return new Promise((resolve) => setImmediate(resolve));
  }

  /** Ends every connection and stops. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#server.listening) this.#server.close(() => resolve());
      else resolve();
      this.#server.closeAllConnections();
    });
  }

  closeConnections(): void {
    this.#server.closeAllConnections();
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new TypeError("The server has no port");
  return address.port;
}
