import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import {
  type BaselineBook,
  type BaselineStore,
  createBaselineBook,
  createMemoryBaselineStore,
} from "@/lib/commands/server.ts";
import { type Hub, setTimer } from "@/lib/hub/server.ts";

/** How soon what another instance began or ended, or went with a person who was removed, is seen here. */
const refreshMs = 10_000;

/**
 * A book of baselines that looks at every floor published and again and again into the store, until it is stopped. Without a
 * store they last as long as the process.
 */
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
  const end = new AbortController();
  hub.subscribe(({ content }) => book.tend(content), end.signal);
  let cancel = setTimer(refresh, refreshMs);

  function refresh(): void {
    void book.refresh().then(() => {
      if (!end.signal.aborted) cancel = setTimer(refresh, refreshMs);
    });
  }

  const stop = book.stop.bind(book);
  return Object.assign(book, {
    stop() {
      end.abort();
      cancel();
      return stop();
    },
  });
}
