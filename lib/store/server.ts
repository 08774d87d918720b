import "server-only";

export { type Restored, type RestoreOptions, restoreBackup } from "./backup/restore-backup.ts";
export { type BackupOptions, writeBackup } from "./backup/write-backup.ts";
export { measureStore, type StoreMeasures } from "./measure-store.ts";
export { openForReading, type ReadableStore } from "./open-for-reading.ts";
export { openStore, type StoreOptions } from "./open-store.ts";
export { type Committed, rowsOf, type Statements, withValues } from "./statements.ts";
export type { Store, StoreKind, StoreLogger } from "./store.ts";
export { StoreError, type StoreErrorCode } from "./store-error.ts";
export type { AuditRow } from "./tables/audit-tables.ts";
export type { Tables } from "./tables/tables.ts";
export type { BaselineRow } from "./tables/view-tables.ts";
