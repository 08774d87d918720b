import type { FormatFindings } from "./check-format.ts";
import type { Problem, ResourceReport } from "./conformance-report.ts";

type Status = ResourceReport["status"];

/** What is lost without a resource. */
const losses: Readonly<Record<string, string>> = {
  "supervisor/monitor": "there are no statistics and no alarms: Mirante cannot run",
  "agent/monitor": "states of agents come from config/monitor, the polled list or running totals",
  "config/monitor": "new agents and services are found by polling the lists",
  "supervisor/get_agents_list": "states cannot be polled and missing names cannot be told",
  "supervisor/get_services_list": "missing names cannot be told",
};

const remedies: Readonly<Partial<Record<Status, string>>> = {
  not_licensed: "free or buy licences of this kind (see the licences in use)",
  absent: "check the path and version of Interact CTI: this resource does not exist there",
  unreadable: "something else answers at this address, or the format is broken: try the other --format",
  unreachable: "the CTI stopped answering: check the network and try again",
  silent: "try again with a longer --seconds, while the contact centre works",
  refused: "see the error type in the manual of Interact CTI",
};

/** What stands in the way in one format. `isStopping`: without it Mirante cannot run in any. */
export function problemsOf({ report, monitors }: FormatFindings, isStopping: boolean): readonly Problem[] {
  const { format, resources, names, channels, unknownWords } = report;
  return [
    ...resources.flatMap((resource) => problemOf(resource, format, isStopping)),
    ...names
      .filter(({ missing }) => missing.length > 0)
      .map(({ scope, listed, subscribed }) => ({
        thing: `${format}: statistics came for ${subscribed} of ${listed} ${scope}`,
        remedy:
          "the licences may cut `all` silently: compare them, or name what to watch with CTI_SERVICES and CTI_AGENTS",
        isEssential: false,
      })),
    ...channels.flatMap(({ monitor, isReleased }) =>
      isReleased === false
        ? [
            {
              thing: `${format}: ${monitor}/monitor could not be released for certain`,
              remedy: "its subscription expires by itself within two minutes of the check",
              isEssential: false,
            },
          ]
        : [],
    ),
    ...channels.flatMap(({ monitor, degraded }) =>
      Object.entries(degraded).map(([what, why]) => ({
        thing: `${format}: ${monitor}/monitor granted without ${what} (${why})`,
        remedy: why.startsWith("no_license")
          ? (remedies.not_licensed ?? "")
          : "known by the manual, not by this CTI",
        isEssential: false,
      })),
    ),
    ...(unknownWords.agentStates.length > 0
      ? [
          {
            thing: `${format}: agent states nobody knows: ${unknownWords.agentStates.join(", ")}`,
            remedy: "they are shown as unknown; please report them",
            isEssential: false,
          },
        ]
      : []),
    ...(monitors.length > 0 && isStopping ? [] : []),
  ];
}

function problemOf(resource: ResourceReport, format: string, isStopping: boolean): readonly Problem[] {
  const remedy =
    resource.httpStatus === 503
      ? "Interact CTI is up but not connected to Interact: start or reconnect Interact"
      : remedies[resource.status];
  if (remedy === undefined) return [];
  const loss = losses[resource.name];
  const why = resource.errorType ?? resource.httpStatus ?? resource.detail ?? resource.status;
  return [
    {
      thing: `${format}: ${resource.name} ${resource.status.replace("_", " ")} (${why})${loss ? `; ${loss}` : ""}`,
      remedy,
      isEssential: isStopping && resource.name === "supervisor/monitor",
    },
  ];
}
