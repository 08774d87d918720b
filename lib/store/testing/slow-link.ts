import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way to a database on which its answers take as long as a test says. */
export interface SlowLink {
  /** The address of the database by this way. */
  readonly url: string;
  /** From now on; questions go at once. */
  delayAnswers(ms: number): void;
  close(): Promise<void>;
}

export async function openSlowLink(databaseUrl: string): Promise<SlowLink> {
  const address = new URL(databaseUrl);
  const { hostname, port } = address;
  const sockets = new Set<Socket>();
  let delayMs = 0;
  const server = createServer((near) => {
    const far = connect(Number(port || 5432), hostname);
    let lastMs = 0;
    /** In the order in which they came, however much sooner the later ones would be there. */
    const deliver = (step: () => void) => {
      lastMs = Math.max(lastMs, performance.now() + delayMs);
      setTimeout(step, lastMs - performance.now());
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => sockets.delete(socket));
    }
    near.on("data", (bytes) => far.write(bytes));
    near.on("close", () => far.destroy());
    far.on("data", (bytes) => deliver(() => near.write(bytes)));
    far.on("close", () => deliver(() => near.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address.href,
    delayAnswers(ms) {
      delayMs = ms;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
