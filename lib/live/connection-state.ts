/** Why the stream to this browser is not open, as a closed code; the catalogue has a sentence for each. */
export type ConnectionCause =
  | "network"
  | "http"
  | "empty"
  | "not_stream"
  | "unauthenticated"
  | "forbidden"
  | "limit"
  | "unavailable"
  | "silent"
  | "sleep"
  | "closed"
  | "shutdown"
  /** The stream had lived its age; the server asked to come again. */
  | "renewal"
  | "slow"
  | "revoked"
  | "malformed"
  | "gap"
  | "asked";

/** Life of the one stream of this tab. Instants are monotonic milliseconds of this browser. */
export type ConnectionState =
  | { readonly status: "idle" }
  | { readonly status: "connecting"; readonly attempt: number; readonly cause?: ConnectionCause }
  | { readonly status: "open"; readonly openedAtMs: number }
  | {
      readonly status: "waiting";
      readonly cause: ConnectionCause;
      readonly httpStatus?: number;
      readonly attempt: number;
      readonly retryAtMs: number;
    }
  /** Given up for good: only a person asking starts it again. */
  | { readonly status: "stopped"; readonly cause: "revoked" };
