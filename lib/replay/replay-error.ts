/**
 * Why a recording cannot be had. `not_recorded`: nothing is kept of that instant · `damaged`: bytes are not what was written ·
 * `unreadable`: this is no recording · `too_new`: a newer version wrote it · `too_large`: it is larger than is read ·
 * `gone`: it was there and is not any more · `disk`: the disk refused.
 */
export type ReplayErrorCode =
  | "not_recorded"
  | "damaged"
  | "unreadable"
  | "too_new"
  | "too_large"
  | "gone"
  | "disk";

/** What the room of replays throws. `message` is for people, and names what helps. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
  readonly code: ReplayErrorCode;

  constructor(code: ReplayErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
