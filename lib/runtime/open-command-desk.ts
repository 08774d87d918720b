import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import {
  type BaselineStore,
  type CommandAudit,
  type CommandDesk,
  type CommandPermission,
  type CredentialSource,
  type CredentialVault,
  createCommandDesk,
  type DeferredStore,
} from "@/lib/commands/server.ts";
import { type Hub, setTimer } from "@/lib/hub/server.ts";
import type { Credential, Upstream } from "@/lib/sources/upstream.ts";

/** What commands need beyond the floor: who may, where it is written down, and where what waits is kept. */
export interface CommandPorts {
  readonly permission: CommandPermission;
  readonly audit: CommandAudit;
  readonly deferred: DeferredStore;
  /** Absent: baselines last as long as the process. */
  readonly baselines?: BaselineStore;
}

interface CommandDeskParts {
  readonly hub: Hub;
  readonly upstreams: readonly Upstream[];
  readonly ports: CommandPorts;
  readonly vault: Pick<CredentialVault, "find">;
  /** The service's own, of the configuration. */
  readonly credential: Credential | undefined;
  readonly logger: Logger;
}

/** A desk over the hub's floor. Stop it before the hub, so that what is under way can still be shown. */
export function openCommandDesk(parts: CommandDeskParts): Promise<CommandDesk> {
  const { hub, upstreams, ports, logger } = parts;
  return createCommandDesk({
    ...ports,
    credentials: credentialsOf(parts),
    sending: (source) => upstreams.find(({ id }) => id === source)?.commands,
    floor: () => hub.current().content,
    subscribe: (listener, signal) => hub.subscribe(listener, signal),
    report: (facts) => hub.report(facts),
    now: Date.now,
    setTimer,
    newId: randomUUID,
    logger,
  });
}

/** The person's own credential, so that the CTI knows who it was, else the service's. */
function credentialsOf({ vault, credential }: CommandDeskParts): CredentialSource {
  return { find: ({ session }) => (session === undefined ? undefined : vault.find(session)) ?? credential };
}
