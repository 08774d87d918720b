/**
 * Why a request to the CTI failed. Closed: the edge maps every code, and a new one fails to compile there.
 * - `unreachable`: no connection (refused, reset, name not found, TLS).
 * - `timeout`: our own deadline passed; whether the CTI acted is unknown.
 * - `aborted`: we gave the request up (shutdown).
 * - `bad_request`: HTTP 400; `detail` holds the position text [manual: IMPORTANTE of every chapter].
 * - `forbidden`: HTTP 403, on open_channel a channel id that is taken or out of range [manual: open_channel].
 * - `not_found`: HTTP 404, a path this CTI does not have.
 * - `method_not_allowed`: HTTP 405.
 * - `unavailable`: HTTP 503, Interact CTI is not connected to Interact.
 * - `unexpected_status`: any other status, redirects included.
 * - `not_interact`: a web page (login, proxy error) where an answer was expected.
 * - `malformed`: an answer that cannot be read even leniently.
 * - `too_large`: more bytes than we accept.
 * - `rejected`: a well-formed answer with status `error`; see `errorType`.
 */
export type InteractErrorCode =
  | "unreachable"
  | "timeout"
  | "aborted"
  | "bad_request"
  | "forbidden"
  | "not_found"
  | "method_not_allowed"
  | "unavailable"
  | "unexpected_status"
  | "not_interact"
  | "malformed"
  | "too_large"
  | "rejected";

/** What a fault carries beside its code. None of it ever holds a credential. */
export interface InteractErrorDetails {
  readonly cause?: unknown;
  readonly status?: number;
  /** Text of the CTI about the fault, at most some hundred characters. */
  readonly detail?: string;
  /** `error_type` of a rejected command, lower case [manual: Padrão de respostas]; an open set. */
  readonly errorType?: string;
  /** `error_items` of `invalid_item`: list name → offending items. */
  readonly errorItems?: ReadonlyMap<string, readonly string[]>;
}

/** Every fault of this room's requests. Streams never throw it: there faults are values. */
export class InteractError extends Error {
  override readonly name = "InteractError";
  readonly code: InteractErrorCode;
  readonly status: number | undefined;
  readonly detail: string | undefined;
  readonly errorType: string | undefined;
  readonly errorItems: ReadonlyMap<string, readonly string[]>;

  constructor(code: InteractErrorCode, message: string, details: InteractErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.detail = details.detail;
    this.errorType = details.errorType;
    this.errorItems = details.errorItems ?? new Map();
  }
}
