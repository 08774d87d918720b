import type { Audit } from "./audit.ts";
import { AuditUnavailable } from "./audit-unavailable.ts";
import { createAppendQueue } from "./create-append-queue.ts";
import { exportAudit } from "./export-audit.ts";
import { searchAudit } from "./search-audit.ts";
import { verifyChain } from "./verify-chain.ts";
import { type AuditStore, createEntryWriter } from "./write-entries.ts";

export interface AuditOptions {
  readonly store: AuditStore;
  /** Epoch ms. */
  readonly now: () => number;
}

/** The audit kept in `store`. */
export function createAudit({ store, now }: AuditOptions): Audit {
  const counters = { appended: 0, failed: 0 };
  const queue = createAppendQueue({ write: createEntryWriter(store), now });
  return {
    async append(entry, kept = "on disk") {
      try {
        const record = await queue.append(entry, kept);
        counters.appended += 1;
        return record;
      } catch (error) {
        counters.failed += 1;
        throw error;
      }
    },
    search: (query) => orUnavailable(searchAudit(store.db, query)),
    async *exportLines(query, format) {
      try {
        yield* exportAudit(store.db, query, format);
      } catch (error) {
        throw AuditUnavailable.because(error);
      }
    },
    verify: (anchor) => orUnavailable(verifyChain(store.db, anchor)),
    counters: () => ({ ...counters, waiting: queue.waiting() }),
    stop: () => queue.stop(),
  };
}

function orUnavailable<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw AuditUnavailable.because(error);
  });
}
