import { alarmKinds } from "@/lib/domain/index.ts";
import { createAgentPlan } from "../agent-plan.ts";
import { AlarmTerms } from "../alarm-terms.ts";
import { completeSettings, type InteractSettings } from "../complete-settings.ts";
import { createConfigPlan } from "../config-plan.ts";
import { SupervisorPlan } from "../supervisor-plan.ts";
import type { Subscription } from "../translate/index.ts";
import { wait } from "../wait.ts";
import { canonicalAlarmName } from "../wire/index.ts";
import { allSettledOrThrow } from "./all-settled-or-throw.ts";
import { askQueries, type QueryFindings } from "./ask-queries.ts";
import type { ConformanceKit } from "./conformance-kit.ts";
import type { AlarmReport, FormatReport, LicenceReport, NamesReport } from "./conformance-report.ts";
import type { MonitorFindings } from "./describe-monitor.ts";
import { MonitorProbe } from "./probe-monitor.ts";
import { type LicenceReading, readLicences } from "./read-licences.ts";

/** A report with what the verdict needs beside it. */
export interface FormatFindings {
  readonly report: FormatReport;
  readonly hasListedStates: boolean;
  readonly listedServices: number | undefined;
  readonly monitors: readonly MonitorFindings[];
  /** Set when the very first request shows that going on is pointless. */
  readonly hopeless?: unknown;
}

const untried: QueryFindings = { resources: [], hasListedStates: false };

/** Everything in one format. The first request decides whether there is a CTI at all. */
export async function checkFormat(
  kit: ConformanceKit,
  isHopeless: (fault: unknown) => boolean,
  stop: AbortSignal,
): Promise<FormatFindings> {
  const before = await readLicences(kit, stop);
  if (isHopeless(before.fault)) {
    return { ...findingsOf(kit, untried, [], [before]), hopeless: before.fault };
  }
  const [queries, monitors, held] = await allSettledOrThrow([
    askQueries(kit, stop),
    kit.options.maySubscribe ? probeMonitors(kit, stop) : Promise.resolve([]),
    kit.options.maySubscribe ? readWhileHeld(kit, stop) : Promise.resolve(undefined),
  ]);
  const after = held === undefined ? undefined : await readLicences(kit, new AbortController().signal);
  return findingsOf(kit, queries, monitors, [before, held, after]);
}

async function probeMonitors(kit: ConformanceKit, stop: AbortSignal): Promise<readonly MonitorFindings[]> {
  const settings = settingsOf(kit);
  const supervisor = new SupervisorPlan(settings, new AlarmTerms(settings.alarms, kit.clock));
  const monitors = await allSettledOrThrow([
    new MonitorProbe(kit, "supervisor", supervisor).run(stop),
    new MonitorProbe(kit, "agent", createAgentPlan(settings)).run(stop),
    new MonitorProbe(kit, "config", createConfigPlan()).run(stop),
  ]);
  const granted = monitors[0].granted;
  if (granted?.monitor === "supervisor") {
    kit.statistics.ask(granted.serviceStats ?? [], granted.agentStats ?? []);
  }
  return monitors;
}

/** Every kind of alarm at its lowest limit, so that its spelling is tried and perhaps one is seen. */
function settingsOf(kit: ConformanceKit): InteractSettings {
  const alarms = [...alarmKinds.keys()].map((name) => ({ name, value: 1 }));
  return completeSettings({ url: kit.options.url, format: kit.format, alarms });
}

async function readWhileHeld(kit: ConformanceKit, stop: AbortSignal): Promise<LicenceReading | undefined> {
  const isDue = await wait(kit.clock, kit.options.seconds * 500, stop);
  return isDue ? readLicences(kit, stop) : undefined;
}

function findingsOf(
  kit: ConformanceKit,
  queries: QueryFindings,
  monitors: readonly MonitorFindings[],
  readings: readonly (LicenceReading | undefined)[],
): FormatFindings {
  const alarms = alarmsOf(kit, monitors[0]?.granted);
  const names = namesOf(kit, queries, monitors[0]?.granted);
  for (const { degraded } of monitors.map(({ channel }) => channel)) {
    if (degraded.agent_events !== undefined) {
      kit.book.note("refusedEvents", "agent/monitor", degraded.agent_events);
    }
  }
  const [before] = readings;
  return {
    hasListedStates: queries.hasListedStates,
    listedServices: queries.services?.length,
    monitors,
    report: {
      format: kit.format,
      resources: [
        ...(before === undefined ? [] : [before.resource]),
        ...queries.resources,
        ...monitors.map(({ resource }) => resource),
      ],
      channels: monitors.map(({ channel }) => channel),
      statistics: monitors[0]?.granted === undefined ? [] : kit.statistics.reports(kit.format === "json"),
      names,
      alarms,
      licences: licencesOf(readings),
      unknownWords: kit.vocabulary.unknownWords(),
      dates: kit.vocabulary.dates(),
      deviations: kit.book.list(),
      latencies: kit.log.latencies(),
    },
  };
}

function alarmsOf(kit: ConformanceKit, granted: Subscription | undefined): readonly AlarmReport[] {
  if (granted?.monitor !== "supervisor") return [];
  const spellings = new Map((granted.alarms ?? []).map(({ name }) => [canonicalAlarmName(name), name]));
  return [...alarmKinds.keys()].map((name) => {
    const spelling = spellings.get(name);
    if (spelling !== undefined && spelling !== name) {
      kit.book.note("alarmSpelling", "supervisor/monitor", spelling);
    }
    return { name, ...(spelling === undefined ? {} : { spelling }) };
  });
}

/** Names registered against names that statistics came for: `all` may be cut to the licences without a word. */
function namesOf(
  kit: ConformanceKit,
  queries: QueryFindings,
  granted: Subscription | undefined,
): readonly NamesReport[] {
  if (granted?.monitor !== "supervisor") return [];
  const scopes = (["services", "agents"] as const).filter(
    (scope) => scope === "services" || granted.events.includes("on_agent_stats"),
  );
  return scopes.flatMap((scope) => {
    const listed = queries[scope];
    if (listed === undefined) return [];
    const missing = listed.filter((name) => !kit.seenNames[scope].has(name));
    if (missing.length > 0) {
      kit.book.note("silentCut", "supervisor/monitor", `${missing.length} of ${listed.length} ${scope}`);
    }
    const subscribed = listed.length - missing.length;
    return [{ scope, listed: listed.length, subscribed, missing: missing.slice(0, 10) }];
  });
}

function licencesOf([before, held, after]: readonly (
  | LicenceReading
  | undefined
)[]): readonly LicenceReport[] {
  return (before?.counts ?? []).map((count) => {
    const inUseIn = (reading: LicenceReading | undefined): number | undefined =>
      reading?.counts.find(({ kind }) => kind === count.kind)?.inUse;
    const whileHeld = inUseIn(held);
    const afterwards = inUseIn(after);
    return {
      ...count,
      ...(whileHeld === undefined ? {} : { whileHeld }),
      ...(afterwards === undefined ? {} : { afterwards }),
    };
  });
}
