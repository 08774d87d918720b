import { isIP } from "node:net";
import {
  createGuardedConnect,
  createGuardedLookup,
  EgressError,
  judgeOperatorUrl,
  type Resolve,
} from "@/lib/egress/server.ts";
import type { StepFinding } from "./connection-report.ts";

const patienceMs = 5000;

/** `malformed`, or `forbidden` for where nothing is ever asked. */
export function judgeAddress(url: string): StepFinding {
  const fault = judgeOperatorUrl(url);
  return fault === undefined ? { outcome: "passed" } : { outcome: "failed", reason: fault };
}

/** `no_such_name`, `resolver_away`, `timeout` or `forbidden`; an address that is written out is none to look up. */
export async function resolveName(url: string, resolve: Resolve | undefined): Promise<StepFinding> {
  const { hostname } = new URL(url);
  if (isIP(bare(hostname)) !== 0) return { outcome: "skipped", reason: "written_out" };
  const lookup = createGuardedLookup(resolve);
  const looked = new Promise<StepFinding>((settle) =>
    lookup(hostname, { all: true }, (error) =>
      settle(error === null ? { outcome: "passed" } : { outcome: "failed", reason: nameFaultOf(error) }),
    ),
  );
  return withinPatience(looked);
}

/** `refused`, `timeout`, `no_route`, `reset`, `tls`, `forbidden` or `failed`. The connection is closed at once. */
export async function connectTo(url: string, resolve: Resolve | undefined): Promise<StepFinding> {
  const { hostname, host, protocol, port } = new URL(url);
  const connect = createGuardedConnect({ timeoutMs: patienceMs, resolve });
  const name = isIP(bare(hostname)) === 0 ? { servername: hostname } : {};
  return new Promise((settle) => {
    connect({ hostname, host, protocol, port, ...name }, (error, socket) => {
      socket?.destroy();
      settle(error === null ? { outcome: "passed" } : { outcome: "failed", reason: dialFaultOf(error) });
    });
  });
}

function withinPatience(looked: Promise<StepFinding>): Promise<StepFinding> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle({ outcome: "failed", reason: "timeout" }), patienceMs);
    void looked.then((finding) => {
      clearTimeout(timer);
      settle(finding);
    });
  });
}

function nameFaultOf(error: Error): string {
  if (error instanceof EgressError) return "forbidden";
  return codeOf(error) === "EAI_AGAIN" ? "resolver_away" : "no_such_name";
}

const dialFaults: Readonly<Record<string, string>> = {
  ECONNREFUSED: "refused",
  ETIMEDOUT: "timeout",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  EHOSTUNREACH: "no_route",
  ENETUNREACH: "no_route",
  ECONNRESET: "reset",
  EPROTO: "tls",
};

function dialFaultOf(error: Error): string {
  if (error instanceof EgressError) return "forbidden";
  const code = codeOf(error);
  const isTls = /^(ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(code);
  return dialFaults[code] ?? (isTls ? "tls" : "failed");
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}

function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/s, "$1");
}
