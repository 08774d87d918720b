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
import type { CommandSending, Credential, Upstream } from "@/lib/sources/upstream.ts";
import { gatherFacts } from "./gather-facts.ts";

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
  /** The source denied something to this login: its rights may be others than are known here. */
  readonly onDenied: (login: string) => void;
  readonly logger: Logger;
}

/** As long as nobody sees that the floor is behind, and longer than most answers take. */
const gatherMs = 20;

/** A desk over the hub's floor. Stop it before the hub, so that what is under way can still be shown. */
export async function openCommandDesk(parts: CommandDeskParts): Promise<CommandDesk> {
  const { hub, upstreams, ports, onDenied, logger } = parts;
  const gatherer = gatherFacts((facts) => hub.report(facts), { setTimer, delayMs: gatherMs });
  const desk = await createCommandDesk({
    ...ports,
    credentials: credentialsOf(parts),
    sending: (source) => {
      const sending = upstreams.find(({ id }) => id === source)?.commands;
      return sending && tellingDenials(sending, onDenied);
    },
    floor: () => hub.current().content,
    subscribe: (listener, signal) => hub.subscribe(listener, signal),
    report: (facts) => gatherer.report(facts),
    now: Date.now,
    setTimer,
    newId: randomUUID,
    logger,
  });
  return {
    ...desk,
    async stop() {
      await desk.stop();
      gatherer.flush();
    },
  };
}

/** The person's own credential, so that the CTI knows who it was, else the service's. */
function credentialsOf({ vault, credential }: CommandDeskParts): CredentialSource {
  return { find: ({ session }) => (session === undefined ? undefined : vault.find(session)) ?? credential };
}

function tellingDenials(sending: CommandSending, onDenied: (login: string) => void): CommandSending {
  return {
    wantsCredential: (name) => sending.wantsCredential(name),
    userGrants: (login, signal) => sending.userGrants(login, signal),
    open(signal) {
      const line = sending.open(signal);
      return {
        hangUp: () => line.hangUp(),
        async send(command, credential) {
          const answer = await line.send(command, credential);
          const isDenied = answer.answer === "refused" && answer.errorType === "command_denied";
          if (isDenied && credential !== undefined) onDenied(credential.login);
          return answer;
        },
      };
    },
  };
}
