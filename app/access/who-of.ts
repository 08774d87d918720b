import type { Actor } from "@/lib/auth/server.ts";
import type { Runtime } from "@/lib/runtime/server.ts";

type AuditEntry = Parameters<Runtime["audit"]["append"]>[0];

/** Somebody as the audit names them: people by their session, keys by themselves. */
export function whoOf(actor: Actor): Pick<AuditEntry, "who" | "role" | "session" | "device"> {
  const { role, sessionKey } = actor;
  return actor.kind === "person"
    ? { who: actor.login, role, session: sessionKey }
    : { who: actor.name, role, device: sessionKey };
}
