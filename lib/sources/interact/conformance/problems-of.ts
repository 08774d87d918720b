import type { FormatFindings } from "./check-format.ts";
import type { ChannelReport, FormatReport, Problem, ResourceReport } from "./conformance-report.ts";

type Status = ResourceReport["status"];

/** What is lost without a resource. */
const losses: Readonly<Record<string, string>> = {
  "supervisor/monitor": "there are no statistics and no alarms, and Mirante cannot run",
  "agent/monitor": "states of agents come from config/monitor, the polled list or running totals",
  "config/monitor": "new agents and services are found by polling the lists",
  "supervisor/get_agents_list": "states cannot be polled, and missing names cannot be told",
  "supervisor/get_services_list": "missing names cannot be told",
};

const licenceRemedy = "free or buy licences of this kind (see the licences in use)";

const remedies: Readonly<Partial<Record<Status, string>>> = {
  not_licensed: licenceRemedy,
  absent: "check the path and the version of Interact CTI: this resource does not exist there",
  unreadable: "something else answers at this address, or the format is broken: try the other --format",
  unreachable: "the CTI stopped answering: check the network and try again",
  silent: "try again with a longer --seconds, while the contact centre works",
  refused: "look the error up in the manual of Interact CTI",
};

/** What stands in the way in one format. `isStopping`: Mirante cannot run in any. */
export function problemsOf(
  { report }: Pick<FormatFindings, "report">,
  isStopping: boolean,
): readonly Problem[] {
  const problems = [
    ...report.resources.flatMap((resource) => problemOf(resource, isStopping)),
    ...report.names.flatMap(problemOfNames),
    ...report.channels.flatMap(problemsOfChannel),
    ...problemsOfWords(report),
  ];
  return problems.map((problem) => ({ ...problem, thing: `${report.format}: ${problem.thing}` }));
}

function problemOf(resource: ResourceReport, isStopping: boolean): readonly Problem[] {
  const { name, status, httpStatus } = resource;
  const remedy = remedyOf(resource);
  if (remedy === undefined) return [];
  const why = resource.errorType ?? httpStatus ?? resource.detail ?? status;
  const loss = losses[name];
  return [
    {
      thing: `${name} ${status.replace("_", " ")} (${why})${loss === undefined ? "" : `: ${loss}`}`,
      remedy,
      isEssential: isStopping && name === "supervisor/monitor",
    },
  ];
}

function remedyOf({ name, status, httpStatus, errorType }: ResourceReport): string | undefined {
  if (httpStatus === 503)
    return "Interact CTI is up but not connected to Interact: start or reconnect Interact";
  if (name === "supervisor/get_user_grants" && errorType === "not_found") {
    return "there is no such user: check --user";
  }
  return remedies[status];
}

function problemOfNames({ scope, listed, subscribed, missing }: FormatReport["names"][number]): Problem[] {
  if (missing.length === 0) return [];
  const remedy =
    "the licences may cut `all` silently: compare them, or name what to watch with CTI_SERVICES and CTI_AGENTS";
  return [{ thing: `statistics came for ${subscribed} of ${listed} ${scope}`, remedy, isEssential: false }];
}

function problemsOfChannel({ monitor, isReleased, degraded }: ChannelReport): readonly Problem[] {
  const lost = Object.entries(degraded).map(([what, why]) => ({
    thing: `${monitor}/monitor granted without ${what} (${why})`,
    remedy: why.startsWith("no_license") ? licenceRemedy : "this CTI does not know it: nothing to be done",
    isEssential: false,
  }));
  if (isReleased !== false) return lost;
  const thing = `${monitor}/monitor could not be released for certain`;
  const remedy = "its subscription expires by itself a minute after the time it was meant for";
  return [...lost, { thing, remedy, isEssential: false }];
}

function problemsOfWords({ unknownWords }: FormatReport): readonly Problem[] {
  const states = unknownWords.agentStates;
  if (states.length === 0) return [];
  const thing = `agent states nobody knows: ${states.join(", ")}`;
  return [{ thing, remedy: "they are shown as unknown; please report them", isEssential: false }];
}
