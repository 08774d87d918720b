import type { PlainNode } from "../codec/index.ts";

/** The answer to a command [manual: response pattern], wrapped or not, in either format. */
export interface WireResponse {
  /** `ok` and `error` as said; `absent` when the answer carries no status (some queries). */
  readonly status: "ok" | "error" | "absent";
  readonly command?: string | undefined;
  readonly resource?: string | undefined;
  /** Open set, lower case with underscores: `no_license`, `invalid_item`, `unsafe_request`, … */
  readonly errorType?: string | undefined;
  readonly errorMessage?: string | undefined;
  /** Names refused, by group (`agents`, `services`, `alarms`, …; `items` when the answer has no groups). */
  readonly errorItems?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Subscription or channel id as text. */
  readonly id?: string | undefined;
  /** The same in the type it came in: what is sent back. */
  readonly idEcho?: string | number | undefined;
  /** `channel_id`; on a close_channel error the id is read from `id`. */
  readonly channelId?: string | undefined;
  readonly clientData?: string | undefined;
  /** Everything in the answer, out of its envelope. */
  readonly body: PlainNode;
}
