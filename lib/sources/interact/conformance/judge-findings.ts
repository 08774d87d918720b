import type { WireFormat } from "../codec/index.ts";
import type { FormatFindings } from "./check-format.ts";
import type { ResourceReport, Verdict } from "./conformance-report.ts";
import { problemsOf } from "./problems-of.ts";

const good: ReadonlySet<ResourceReport["status"]> = new Set(["understood", "misspelt", "unknown"]);

/** What the findings of all formats mean for Mirante: it needs one format that works. */
export function judgeFindings(findings: readonly FormatFindings[], isSubscribed: boolean): Verdict {
  const working = findings.filter((each) => canRun(each, isSubscribed));
  const best = working[0] ?? findings[0];
  const formats = working.map(({ report }) => report.format);
  const agentStates = best === undefined ? "none" : agentStatesOf(best, isSubscribed);
  const details = best === undefined ? "no" : detailsOf(best, isSubscribed);
  const problems = findings.flatMap((each) => problemsOf(each, working.length === 0));
  const isUnderstood = formats.length > 0 && agentStates !== "none";
  return {
    outcome: isUnderstood ? "understood" : "not_understood",
    agentStates,
    details,
    formats,
    problems,
    sentence: sentenceOf(isUnderstood, isSubscribed, {
      agentStates,
      details,
      formats,
      asked: findings.length,
    }),
  };
}

/** Statistics of services are what Mirante cannot do without; unsubscribed, the lists must do as evidence. */
function canRun({ report, listedServices, monitors }: FormatFindings, isSubscribed: boolean): boolean {
  if (!isSubscribed) {
    return ["supervisor/get_services_list", "supervisor/get_agents_list"].every((name) =>
      isGood(report.resources.find((resource) => resource.name === name)),
    );
  }
  const supervisor = monitors[0];
  if (supervisor?.granted === undefined) return false;
  if (listedServices === 0 && supervisor.resource.status === "silent") return true;
  const hasStatistics = supervisor.channel.firstSends.some(({ event }) => event === "on_service_stats");
  return hasStatistics && isGood(supervisor.resource);
}

function isGood(resource: ResourceReport | undefined): boolean {
  return resource !== undefined && good.has(resource.status);
}

function agentStatesOf(findings: FormatFindings, isSubscribed: boolean): Verdict["agentStates"] {
  const [supervisor, agent, config] = findings.monitors;
  for (const pushing of [agent, config]) {
    if (pushing?.hasStates === true && isGood(pushing.resource)) return "push";
  }
  if (findings.hasListedStates) return "poll";
  if (!isSubscribed) return "untried";
  const granted = supervisor?.granted;
  const hasTotals = granted?.monitor === "supervisor" && granted.agentStats?.includes("states_details");
  return hasTotals === true ? "derived" : "none";
}

function detailsOf({ monitors }: FormatFindings, isSubscribed: boolean): Verdict["details"] {
  if (!isSubscribed) return "untried";
  const granted = monitors[0]?.granted;
  if (granted?.monitor !== "supervisor") return "no";
  if (granted.serviceStats?.includes("calls_details") !== true) return "no";
  return granted.agentStats?.includes("states_details") === true ? "yes" : "services only";
}

function sentenceOf(
  isUnderstood: boolean,
  isSubscribed: boolean,
  parts: Pick<Verdict, "agentStates" | "details"> & {
    readonly formats: readonly WireFormat[];
    readonly asked: number;
  },
): string {
  const { agentStates, details, formats, asked } = parts;
  if (!isUnderstood) return "Mirante cannot run on this CTI as it is: see what stands in the way";
  const [only] = formats;
  const format = formats.length < asked ? ` with CTI_FORMAT=${only}` : "";
  if (!isSubscribed) {
    return `Mirante can read this CTI${format}; channels and licences were not tried (--no-subscribe), agent states at least by ${agentStates === "untried" ? "nothing seen so far" : agentStates}`;
  }
  return `Mirante can run on this CTI${format}: agent states by ${agentStates}; details ${details}`;
}
