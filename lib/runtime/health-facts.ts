import type { WriteBehind } from "@/lib/alarms/server.ts";
import type { AuditCounters, ChainStatus } from "@/lib/audit/server.ts";
import type { LimitName } from "@/lib/auth/server.ts";
import type { CommandDesk } from "@/lib/commands/server.ts";
import type { HistoryStanding, LinkState } from "@/lib/domain/index.ts";
import type { HistoryCounters } from "@/lib/history/server.ts";
import type { Hub } from "@/lib/hub/server.ts";
import type { RecorderFault, ReplayCounters } from "@/lib/replay/server.ts";
import type { ReportCounters } from "@/lib/reports/server.ts";
import type { StoreKind } from "@/lib/store/server.ts";
import type { StreamCounters } from "@/lib/stream/server.ts";

/** What an installation tells of itself at one moment. Counters are since the start of the process. */
export interface HealthFacts {
  readonly build: string;
  readonly node: string;
  readonly uptimeSeconds: number;
  readonly memory: {
    readonly residentBytes: number;
    readonly heapUsedBytes: number;
    /** What the heap may grow to before the process ends. */
    readonly heapLimitBytes: number;
  };
  /** The worst of the last ten seconds. */
  readonly eventLoopLagMs: number;
  readonly store: {
    readonly kind: StoreKind;
    /** Its name for people, without credentials. */
    readonly shown: string;
    /** Absent: it did not answer. */
    readonly pingMs?: number;
    readonly sizeBytes?: number;
  };
  /** Ms since the last backup that this folder knows of; absent: it knows of none. */
  readonly backupAgeMs?: number;
  readonly audit: AuditCounters;
  readonly chain: ChainStatus;
  /** What is written behind people's backs: marks, rules, thresholds. */
  readonly writes: ReturnType<WriteBehind["counters"]>;
  readonly history: HistoryStanding & Pick<HistoryCounters, "failures">;
  readonly streams: Pick<StreamCounters, "open" | "opened" | "refused" | "slow"> & { readonly limit: number };
  readonly replay: Pick<ReplayCounters, "keptBytes" | "open" | "lost" | "readFailures"> & {
    readonly hours: number;
    readonly mostBytes: number;
    readonly fault?: RecorderFault;
  };
  /** Reports of shifts by mail. */
  readonly mail: ReportCounters & { readonly isConfigured: boolean };
  readonly commands: ReturnType<CommandDesk["counters"]>;
  readonly limits: Readonly<Record<LimitName, number>>;
  readonly sources: Readonly<Record<string, { readonly link: LinkState }>>;
  readonly floor: Pick<
    ReturnType<Hub["counters"]>,
    "events" | "revisions" | "applyErrors" | "upstreamFailures"
  >;
}
