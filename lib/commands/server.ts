import "server-only";

export type { BaselineBook, MarkAnswer, SeenBaseline } from "./baseline-book.ts";
export type {
  BulkItem,
  BulkRequest,
  BulkResult,
  CommandCounters,
  CommandDesk,
  CommandRefusal,
  CommandRequest,
  CommandResult,
  DeferRequest,
  WaitingCommand,
} from "./command-desk.ts";
export type * from "./command-ports.ts";
export { type BaselineBookOptions, createBaselineBook } from "./create-baseline-book.ts";
export { type CommandDeskOptions, createCommandDesk } from "./create-command-desk.ts";
export { type CredentialVault, createCredentialVault } from "./create-credential-vault.ts";
export { createMemoryBaselineStore } from "./create-memory-baseline-store.ts";
export { createMemoryDeferredStore } from "./create-memory-deferred-store.ts";
export { HeldCredential } from "./held-credential.ts";
