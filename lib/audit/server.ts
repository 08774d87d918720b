import "server-only";

export type {
  Audit,
  AuditAnchor,
  AuditCounters,
  AuditPage,
  AuditPageQuery,
  AuditQuery,
  AuditVerdict,
} from "./audit.ts";
export type { AuditEntry, AuditRecord, JsonValue } from "./audit-entry.ts";
export { AuditUnavailable, type AuditUnavailableCode } from "./audit-unavailable.ts";
export { type AuditOptions, createAudit } from "./create-audit.ts";
export {
  type ChainCheck,
  type ChainFinding,
  type ChainStatus,
  createChainCheck,
} from "./create-chain-check.ts";
