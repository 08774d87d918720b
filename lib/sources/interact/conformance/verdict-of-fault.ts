import type { InteractError } from "../interact-error.ts";
import type { Verdict } from "./conformance-report.ts";

/** The verdict when the very first request shows that there is no CTI to talk to. */
export function verdictOfFault(fault: InteractError, url: string): Verdict {
  const isReachable = fault.code === "not_interact";
  const thing = isReachable
    ? `${url} answers with a web page, not as Interact CTI`
    : `${url} cannot be reached: ${reasonOf(fault)}`;
  const remedy = isReachable
    ? "a proxy, a login form or another server stands there: give the address of the CTI itself, usually port 8582"
    : remedyOf(fault);
  return {
    outcome: isReachable ? "not_understood" : "unreachable",
    agentStates: "none",
    details: "no",
    formats: [],
    sentence: `${thing}; ${remedy}`,
    problems: [{ thing, remedy, isEssential: true }],
  };
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there (ECONNREFUSED)",
  ENOTFOUND: "there is no host of that name (ENOTFOUND)",
  EAI_AGAIN: "the name service does not answer (EAI_AGAIN)",
  ECONNRESET: "the connection was reset (ECONNRESET)",
  EHOSTUNREACH: "there is no way to the host (EHOSTUNREACH)",
  ENETUNREACH: "there is no way to its network (ENETUNREACH)",
};

function reasonOf(fault: InteractError): string {
  const code = codeOf(fault);
  return (code === undefined ? undefined : (reasons[code] ?? code)) ?? fault.message;
}

function remedyOf(fault: InteractError): string {
  switch (codeOf(fault)) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "check the name of the host, or give its IP address";
    case "ECONNREFUSED":
      return "check host and port (usually 8582), and that Interact CTI is running";
    default:
      return "check the address, the firewall between here and there, and whether it is http or https";
  }
}

function codeOf({ cause }: InteractError): string | undefined {
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}
