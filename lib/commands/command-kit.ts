import type { Command, FloorContent } from "@/lib/domain/index.ts";
import type { CommandSending } from "@/lib/sources/upstream.ts";
import type { CommandBook } from "./command-book.ts";
import type {
  CommandActor,
  CommandAudit,
  CommandLogger,
  CommandPermission,
  CredentialSource,
} from "./command-ports.ts";
import type { ConfirmationWatch } from "./confirmation-watch.ts";

/** What all verbs of the desk share. */
export interface CommandKit {
  readonly permission: CommandPermission;
  readonly credentials: CredentialSource;
  readonly audit: CommandAudit;
  readonly logger: CommandLogger;
  readonly book: CommandBook;
  readonly watch: ConfirmationWatch;
  /** The floor that people see. */
  readonly floor: () => FloorContent;
  /** Undefined for a source that takes no orders. */
  readonly sending: (source: string) => CommandSending | undefined;
  /** Epoch ms. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Aborts when the desk takes no more orders. */
  readonly stopping: AbortSignal;
  /** Aborts when nobody waits for answers any more. */
  readonly giveUp: AbortSignal;
  readonly count: (what: Counted) => void;
  /** Notes work in the background: whoever stops the desk waits for it. */
  readonly own: <T>(work: Promise<T>) => Promise<T>;
}

export type Counted =
  | "sent"
  | "accepted"
  | "refused"
  | "unknown"
  | "denied"
  | "confirmed"
  | "unconfirmed"
  | "auditFailures";

/** One command on its way. */
export interface Order {
  readonly id: string;
  readonly actor: CommandActor;
  readonly command: Command;
  readonly reason?: string | undefined;
  readonly batch?: string | undefined;
}
