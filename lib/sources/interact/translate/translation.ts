import type { FloorEvent } from "@/lib/domain/index.ts";
import type { CodecError } from "../codec/index.ts";
import type { Diagnostics, WireEvent } from "../wire/index.ts";

/** Facts for the floor, in order, and what was odd about the message they come from. */
export interface Translation {
  readonly events: readonly FloorEvent[];
  readonly diagnostics: Diagnostics;
}

/**
 * A translated message. `wire` is what it said, for whoever minds the channel (`open_channel`, `server_state`, …);
 * a big statistics event read in slices has given its members away and keeps none in `wire`.
 */
export type TranslatedMessage =
  | ({ readonly ok: true; readonly wire: WireEvent } & Translation)
  | { readonly ok: false; readonly error: CodecError };

/** What only the channel knows about a message. */
export interface MessageContext {
  /** The first message of its kind after subscribing or clearing caches: it carries everything, not just changes. */
  readonly isFull?: boolean;
}
