import type { Audit } from "@/lib/audit/server.ts";
import { createBaselineStore } from "@/lib/baselines/server.ts";
import type { Store } from "@/lib/store/server.ts";
import { createCommandAudit } from "./command-audit.ts";
import { createCommandPermission, type PermissionParts } from "./command-permission.ts";
import { createDeferredStore } from "./deferred-store.ts";
import type { CommandPorts } from "./open-command-desk.ts";

interface CommandPortsParts extends PermissionParts {
  readonly audit: Audit;
  readonly store: Store;
}

/** What commands need of the process: rights decide, the audit is written, and what waits and baselines are in the database. */
export function commandPorts({ audit, store, ...parts }: CommandPortsParts): CommandPorts {
  return {
    permission: createCommandPermission(parts),
    // A SQLite file belongs to one process.
    audit: { ...createCommandAudit(audit), isShared: store.kind === "postgres" },
    deferred: createDeferredStore(store),
    baselines: createBaselineStore(store),
  };
}
