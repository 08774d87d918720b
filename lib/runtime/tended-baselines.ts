import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import {
  type BaselineBook,
  type BaselineStore,
  createBaselineBook,
  createMemoryBaselineStore,
} from "@/lib/commands/server.ts";
import type { Hub } from "@/lib/hub/server.ts";

/** A book of baselines that looks at every floor published, until the hub stops. Without a store they last as long as the process. */
export async function tendedBaselines(
  hub: Hub,
  store: BaselineStore | undefined,
  logger: Logger,
): Promise<BaselineBook> {
  const book = await createBaselineBook({
    store: store ?? createMemoryBaselineStore(),
    floor: () => hub.current().content,
    now: Date.now,
    newId: randomUUID,
    logger,
  });
  hub.subscribe(({ content }) => book.tend(content), new AbortController().signal);
  return book;
}
