import { getHeapStatistics } from "node:v8";
import type { WriteBehind } from "@/lib/alarms/server.ts";
import { type Audit, type ChainCheck, createChainCheck } from "@/lib/audit/server.ts";
import type { Auth } from "@/lib/auth/server.ts";
import type { CommandDesk } from "@/lib/commands/server.ts";
import type { History } from "@/lib/history/server.ts";
import type { Hub } from "@/lib/hub/server.ts";
import type { ReplayDesk } from "@/lib/replay/server.ts";
import type { Reports } from "@/lib/reports/server.ts";
import type { Upstream } from "@/lib/sources/upstream.ts";
import { measureStore, type Store } from "@/lib/store/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";
import { readBackupNote } from "./backup-note.ts";
import type { Config } from "./config.ts";
import type { HealthFacts } from "./health-facts.ts";
import { type HealthFinding, judgeHealth } from "./judge-health.ts";
import { createSourceDesk, type SourceDesk } from "./source-desk.ts";

/** What administrators look after an installation by. */
export interface Oversight {
  /** Whether the audit is as it was written. */
  readonly chain: ChainCheck;
  readonly sources: SourceDesk;
  /** How everything stands now. Never rejects: a database that does not answer is a finding. */
  health(): Promise<{ readonly facts: HealthFacts; readonly findings: readonly HealthFinding[] }>;
}

interface OversightParts {
  readonly config: Config;
  readonly build: string;
  readonly store: Store;
  readonly audit: Audit;
  readonly auth: Pick<Auth, "limits">;
  readonly hub: Pick<Hub, "document" | "pulses" | "counters">;
  readonly streams: Pick<StreamRegistry, "counters">;
  readonly replay: Pick<ReplayDesk, "counters" | "fault">;
  readonly commands: Pick<CommandDesk, "counters">;
  readonly writes: Pick<WriteBehind, "counters">;
  readonly history: Pick<History, "standing" | "counters">;
  readonly reports: Pick<Reports, "counters" | "canMail">;
  readonly eventLoop: { lagMs(): number };
  readonly source: Pick<Upstream, "id" | "subscriptions">;
  /** Where the source really is. */
  readonly url: string;
}

/** Looks at what the process has anyway: nothing runs, and nothing is counted, for its sake. */
export function createOversight(parts: OversightParts): Oversight {
  const chain = createChainCheck({ audit: parts.audit, now: Date.now });
  return {
    chain,
    sources: createSourceDesk(parts),
    async health() {
      const facts = await readFacts(parts, chain);
      return { facts, findings: judgeHealth(facts) };
    },
  };
}

async function readFacts(parts: OversightParts, chain: ChainCheck): Promise<HealthFacts> {
  const { config, build, store, audit, auth, hub, streams, commands, writes, history, replay, reports } =
    parts;
  const fault = replay.fault();
  const { kind, shown } = store;
  const [measures, note] = await Promise.all([
    measureStore(store).catch(() => ({})),
    readBackupNote(config.dataFolder),
  ]);
  const { rss, heapUsed } = process.memoryUsage();
  return {
    build,
    node: process.version,
    uptimeSeconds: Math.round(process.uptime()),
    memory: {
      residentBytes: rss,
      heapUsedBytes: heapUsed,
      heapLimitBytes: getHeapStatistics().heap_size_limit,
    },
    eventLoopLagMs: parts.eventLoop.lagMs(),
    store: { kind, shown, ...measures },
    ...(note === undefined ? {} : { backupAgeMs: Math.max(0, Date.now() - note.atMs) }),
    audit: audit.counters(),
    chain: chain.status(),
    writes: writes.counters(),
    history: { ...history.standing(), failures: history.counters().failures },
    streams: { ...streams.counters(), limit: config.maxStreams },
    replay: { ...replay.counters(), ...config.replay, ...(fault === undefined ? {} : { fault }) },
    mail: { ...reports.counters(), isConfigured: reports.canMail },
    commands: commands.counters(),
    limits: auth.limits.refusals(),
    sources: hub.pulses(),
    floor: hub.counters(),
  };
}
