import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "./find-postgres.ts";
import { type PrivatePostgres, startPrivatePostgres } from "./start-private-postgres.ts";

/** A server that one test stops and starts as it likes. */
export interface OwnPostgres extends PrivatePostgres {
  /** Stops it for good, and takes its folder away. */
  remove(): Promise<void>;
}

/** Starts one, where `findPostgres` finds any. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "mirante-postgres-"));
  // The server may belong to another user, who must come to its own folder below.
  await chmod(folder, 0o711);
  const binaries = findPostgres() ?? "";
  const server = await startPrivatePostgres({ binaries, folder: join(folder, "server") });
  return {
    ...server,
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
