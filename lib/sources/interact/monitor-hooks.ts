import type { SessionEnd } from "./session-end.ts";
import type { MessageContext, TranslatedMessage } from "./translate/index.ts";

/** What a monitor tells its owner, in order. Nothing here may throw. */
export interface MonitorHooks {
  /** Bytes came. */
  onHeard(): void;
  /** Nothing has come for too long; a later `onHeard` ends it. */
  onSilent(): void;
  /** Bytes that are no event. */
  onGarbage(): void;
  /** The subscription stands, or does no longer; `cause` is what refused it. */
  onHeld(isHeld: boolean, cause?: unknown): void;
  /** The CTI's own link to the contact centre changed [manual: on_server_state_change]. */
  onServerState(isConnected: boolean): void;
  /** What only the owner knows about the event of this name that is about to be read. */
  contextOf(eventName: string): MessageContext;
  /** Every event but heart beats, after the monitor has heeded it. */
  onMessage(message: TranslatedMessage): void;
  /** A subscription is about to be asked for that tells everything anew. */
  onAsking?(): void;
  /** Statistics are about to be sent whole. */
  onResend(): void;
  /** What the plan had to give up has changed. */
  onPlanChanged(): void;
  /** A stay on a channel is over; another one begins after a while unless stopped. */
  onEnd(end: SessionEnd): void;
}
