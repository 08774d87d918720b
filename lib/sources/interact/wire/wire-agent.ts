import type { WireCall } from "./wire-call.ts";

/** A pause an agent will enter once free [manual: pre_pause]. */
export interface WirePrePause {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly trigger?: string | undefined;
  /** Raw date. */
  readonly begin?: string | undefined;
}

/** What every agent event, the agents list and get_status say of an agent. Dates are raw: their format is the translator's matter. */
export interface WireAgent {
  readonly name: string;
  /** Lower case with underscores. */
  readonly state?: string | undefined;
  readonly stateId?: string | undefined;
  readonly loginDate?: string | undefined;
  /** Start of the state; sent by newer servers only. */
  readonly stateDate?: string | undefined;
  readonly pauseName?: string | undefined;
  readonly pauseTrigger?: string | undefined;
  readonly pauseTimeout?: string | undefined;
  readonly prePause?: WirePrePause | undefined;
  readonly changedBy?: string | undefined;
  readonly branch?: string | undefined;
  readonly contingency?: boolean | undefined;
}

/** The places an agent has for calls of one media. */
export interface WireDevice {
  readonly media: string;
  readonly quantity: number;
  readonly mode?: string | undefined;
}

/** An agent with devices and calls; an absent list was not in the message. */
export interface WireAgentStatus {
  readonly agent: WireAgent;
  readonly devices?: readonly WireDevice[] | undefined;
  readonly calls?: readonly WireCall[] | undefined;
}
