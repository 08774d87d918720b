import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { type AlarmDesk, createRuleBook, type RuleBook, type RuleWatch } from "@/lib/alarms/server.ts";
import { type Audit, createAudit } from "@/lib/audit/server.ts";
import { type Auth, notePeers } from "@/lib/auth/server.ts";
import { type BoardBook, createBoardBook } from "@/lib/boards/server.ts";
import {
  type BaselineBook,
  type CommandDesk,
  type CredentialVault,
  createCredentialVault,
} from "@/lib/commands/server.ts";
import type { FloorDocument } from "@/lib/domain/index.ts";
import type { History } from "@/lib/history/server.ts";
import { createHub, setTimer } from "@/lib/hub/server.ts";
import type { ReplayDesk } from "@/lib/replay/server.ts";
import type { Reports } from "@/lib/reports/server.ts";
import { openStore, type Store } from "@/lib/store/server.ts";
import { createStreamRegistry, type StreamRegistry, watchStreamRequests } from "@/lib/stream/server.ts";
import type { Trends } from "@/lib/trends/server.ts";
import { createSavedViews, type SavedViews } from "@/lib/views/server.ts";
import { commandPorts } from "./command-ports.ts";
import type { Config } from "./config.ts";
import { type CountedThresholds, countThresholdChanges } from "./count-threshold-changes.ts";
import { createMetrics, type Metrics } from "./create-metrics.ts";
import { defaultAlarms } from "./default-alarms.ts";
import { watchEventLoop } from "./event-loop-lag.ts";
import { followAccess } from "./follow-access.ts";
import { grantsOfSource } from "./grants-of-source.ts";
import { isLoopbackHost } from "./loopback-host.ts";
import { type CommandPorts, openCommandDesk } from "./open-command-desk.ts";
import { openKeptAlarms } from "./open-kept-alarms.ts";
import { openReplay } from "./open-replay.ts";
import { openScreens, type Screens } from "./open-screens.ts";
import { openSource } from "./open-source.ts";
import { createOversight, type Oversight } from "./oversight.ts";
import { readBuildId } from "./read-build-id.ts";
import { type Readiness, readinessOf } from "./readiness-of.ts";
import { refuseOutsideConnections } from "./refuse-outside-connections.ts";
import { startMemory } from "./start-memory.ts";
import { startReports } from "./start-reports.ts";
import { startSignIn } from "./start-sign-in.ts";
import { tendedBaselines } from "./tended-baselines.ts";
import { tendedDesk } from "./tended-desk.ts";
import { watchRules } from "./watch-rules.ts";

/** Everything that lives as long as the process; routes ask it, and decide nothing themselves. */
export interface Runtime {
  readonly config: Config;
  readonly logger: Logger;
  readonly store: Store;
  readonly streams: StreamRegistry;
  readonly metrics: Metrics;
  /** The memory of the day; only what can be asked of it. */
  readonly trends: Omit<Trends, "stop" | "recording">;
  /** The memory of the days before; only what can be asked of it. */
  readonly history: Omit<History, "stop">;
  /** What mattered in shifts, to look at and to send. */
  readonly reports: Omit<Reports, "stop" | "tend">;
  /** Where people acknowledge and snooze alarms. */
  readonly alarms: Omit<AlarmDesk, "tend">;
  /** The limits that the CTI watches. */
  readonly thresholds: CountedThresholds;
  /** Where people write rules of our own. */
  readonly rules: RuleBook;
  /** How the rules stand on the floor of now. */
  readonly ruleWatch: Pick<RuleWatch, "standing">;
  /** Where people order something of the CTI. */
  readonly commands: Omit<CommandDesk, "stop">;
  /** Where people count anew without resetting anything. */
  readonly baselines: Omit<BaselineBook, "tend" | "refresh" | "stop">;
  /** Where people look back. */
  readonly replay: Omit<ReplayDesk, "stop" | "closeSession">;
  /** People's views of lists. */
  readonly views: SavedViews;
  /** Wallboards, and how they were before. */
  readonly boards: BoardBook;
  /** Televisions that show them. */
  readonly screens: Screens;
  /** Interact credentials that people gave for their session. */
  readonly credentials: CredentialVault;
  /** What was done, by whom. */
  readonly audit: Audit;
  /** What administrators look after all this by. */
  readonly oversight: Oversight;
  /** Who somebody is and what they may. */
  readonly auth: Auth;
  /** The floor document as of now. */
  floor(): FloorDocument;
  health(): { readonly eventLoopLagMs: number };
  readiness(): Readiness;
  /**
   * Ends in order: not ready, no new streams, the CTI's subscription and channel released, then `bye` to every
   * viewer; the store is closed last. A second call waits for the first.
   */
  stop(): Promise<void>;
}

export interface RuntimeOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Absent: rights decide, the audit is written, and what waits is in the database. */
  readonly commands?: CommandPorts;
  /** Prints a line for whoever started this, and for nobody's log. */
  readonly print?: (line: string) => void;
}

/**
 * Composes the process: source → hub → streams. Resolves once it can serve; the CTI may still be unreachable,
 * which people then see. Has no globals, so that tests may run several.
 * @throws StoreError when the database cannot be opened
 */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { config, logger, print = printLine } = options;
  if (isLoopbackHost(config.host)) refuseOutsideConnections();
  notePeers();
  watchStreamRequests();
  const build = await readBuildId();
  const store = await openStore({ url: config.databaseUrl, logger });
  const audit = createAudit({ store, now: Date.now });
  const kept = await openKeptAlarms(store, logger);
  const opened = await openSource(config, logger, kept.thresholds.kept ?? defaultAlarms);
  const { source, upstream, url, isSimulated } = opened;
  const boards = createBoardBook({ db: store.db, now: Date.now });
  const screens = openScreens({ build, boards, floor: () => hub.current().content, setTimer, logger });
  const auth = await startSignIn({
    ...{ config, logger, audit, print, db: store.db, grants: grantsOfSource(source) },
    boardSight: screens.boardSight,
    isSimulated,
    setTimer,
  }).catch(async (error: unknown) => {
    await opened.close();
    await store.close();
    throw error;
  });
  const hub = createHub({ upstreams: [upstream], build, logger });
  const days = opened.keepDays(hub);
  const streams = createStreamRegistry({ hub, limits: { total: config.maxStreams }, logger });
  const replay = await openReplay(config, hub, logger);
  const credentials = createCredentialVault({ now: Date.now, setTimer });
  screens.follow(auth, streams);
  const access = followAccess({ auth, streams, replay, credentials, logger });
  const memory = await startMemory({ config, hub, store, logger });
  const reports = await startReports({
    ...{ config, store, auth, audit, logger, history: memory.history, floor: () => hub.document() },
  });
  const alarms = tendedDesk(hub, kept.marks);
  const rules = createRuleBook({ store: kept.rules, newId: randomUUID });
  const ruleWatch = watchRules(hub, rules, config, logger);
  const thresholds = countThresholdChanges(source.alarms, kept.thresholds.keep);
  const { credential } = config.cti;
  const onDenied = (login: string) =>
    void auth
      .refreshRights({ interactLogin: login })
      .catch((error: unknown) => logger.warn({ err: error }, "grants could not be asked after a denial"));
  const desk = { hub, upstreams: [upstream], vault: credentials, credential, onDenied, logger };
  const ports = options.commands ?? commandPorts({ auth, audit, store, vault: credentials });
  const commands = await openCommandDesk({ ...desk, ports });
  const baselines = await tendedBaselines(hub, ports.baselines, logger);
  const eventLoop = watchEventLoop();
  logger.info({ build, simulator: isSimulated, format: config.cti.format }, "started");
  const life: { stopping?: Promise<void> } = {};

  async function stop(): Promise<void> {
    // Newcomers are refused from here on; those who watch keep their picture until the CTI is released.
    ruleWatch.stop();
    await reports.stop();
    await commands.stop();
    credentials.forget();
    await baselines.stop();
    await hub.stop();
    await Promise.all([days.stop(), replay.stop()]);
    await streams.closeAll({ reason: "shutdown" });
    await memory.stop();
    eventLoop.stop();
    access.stop();
    screens.stop();
    auth.stop();
    await opened.close();
    await audit.stop();
    await kept.writes.settled();
    await store.close();
    logger.info("stopped");
  }

  return {
    config,
    logger,
    auth,
    audit,
    oversight: createOversight({
      ...{ config, build, store, audit, auth, hub, streams, replay, commands, eventLoop, source, url },
      writes: kept.writes,
      ...{ history: memory.history, reports },
    }),
    store,
    streams,
    trends: memory.trends,
    history: memory.history,
    reports,
    alarms,
    thresholds,
    rules,
    ruleWatch,
    commands,
    credentials,
    baselines,
    replay,
    views: createSavedViews({ db: store.db, now: Date.now }),
    boards,
    screens,
    metrics: createMetrics({
      ...{ hub, reports, history: memory.history },
      streams,
      alarms,
      rules,
      ruleWatch,
      thresholds,
      fleet: screens.fleet,
      writes: kept.writes,
      commands,
      replay,
    }),
    floor: () => hub.document(),
    health: () => ({ eventLoopLagMs: eventLoop.lagMs() }),
    readiness: () => readinessOf(hub.pulses(), life.stopping !== undefined, memory.history.standing()),
    stop() {
      life.stopping ??= stop();
      return life.stopping;
    },
  };
}

function printLine(line: string): void {
  process.stdout.write(`\n  ${line}\n`);
}
