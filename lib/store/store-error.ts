/**
 * Why the store cannot do what it was asked:
 * `bad_url` the address names no database we know · `unreachable` nobody answers there · `denied` it answers and does
 * not let us in · `locked` another process has this file · `newer_schema` a newer version wrote it · `read_only` it may
 * not be written · `corrupt` it is no database, or a damaged one · `full` no room is left · `timeout` it took too long,
 * whether it was done is unknown · `unsynced` it was done, but a loss of power may undo it · `busy` others were writing, asking again may help · `conflict` such a row exists ·
 * `constraint` the row is not allowed · `append_only` the row may not be changed · `closed` the store was closed ·
 * `failed` anything else.
 */
export type StoreErrorCode =
  | "bad_url"
  | "unreachable"
  | "denied"
  | "locked"
  | "newer_schema"
  | "read_only"
  | "corrupt"
  | "full"
  | "timeout"
  | "unsynced"
  | "busy"
  | "conflict"
  | "constraint"
  | "append_only"
  | "closed"
  | "failed";

/**
 * What every function of the store and every query over it throws. The message is a sentence that names the thing and
 * the remedy, and holds neither credentials nor values of rows; so does the cause.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause: withoutValues(cause) });
    this.code = code;
  }
}

/** Drivers add the values of the row that was refused to their errors; those could be anything. */
function withoutValues(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error(String(cause));
  const told = new Error(cause.message);
  told.name = cause.name;
  if (cause.stack !== undefined) told.stack = cause.stack;
  return "code" in cause ? Object.assign(told, { code: cause.code }) : told;
}
