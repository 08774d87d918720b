import type { FloorEvent, FloorPause } from "@/lib/domain/index.ts";
import type { PlainNode, WireFormat } from "../codec/index.ts";
import type { WireEvent } from "../wire/index.ts";
import type { MessageContext, TranslatedMessage, Translation } from "./translation.ts";

/** A subscribed alarm: `reference` in an event repeats its value, which tells the media apart. */
export interface AlarmThreshold {
  readonly name: string;
  readonly value: number;
  readonly media?: string;
}

/** What translation depends on. */
export interface TranslatorOptions {
  /** Id of the source, e.g. `interact`. */
  readonly source: string;
  /** IANA zone of dates without one. */
  readonly timezone: string;
  /** Exchange agents' `inbound` and `outbound`, which the manual describes the other way round. */
  readonly swapAgentDirection?: boolean;
  /** As they stand when an event is read: they may be changed meanwhile. */
  readonly alarmThresholds?: () => readonly AlarmThreshold[];
  /** Milliseconds since 1970 on this server's clock. */
  readonly now: () => number;
}

/** From the wire to the floor for one source. Pure but for the clock passed in; never throws for upstream content. */
export interface Translator {
  /** One event of a channel, from its text to facts, in one go. For texts under `isSlicingWorthwhile`. */
  translateMessage(
    eventName: string,
    text: string,
    format: WireFormat,
    context?: MessageContext,
  ): TranslatedMessage;
  /**
   * The same for big texts: a generator that pauses after each member (well under 1 ms apart), so that its
   * caller can give way to other work, and returns the whole. Nothing is to be applied before it returns.
   */
  translateInSlices(
    eventName: string,
    text: string,
    format: WireFormat,
    context?: MessageContext,
  ): Generator<undefined, TranslatedMessage, void>;
  /** One event already read. Channel and server matters give no facts: they are the transport's. */
  translateEvent(event: WireEvent, context?: MessageContext): readonly FloorEvent[];
  /** The answer of get_agents_list, simple or complete: the whole list, unless a member had to be dropped. */
  translateAgentsList(tree: PlainNode): Translation;
  /** The answer of get_services_list, simple or complete. */
  translateServicesList(tree: PlainNode): Translation;
  /** The answer of get_pause_type_list; `trigger` is what was asked, used when the answer does not say. */
  translatePausesList(tree: PlainNode, trigger: FloorPause["trigger"]): Translation;
  /** The answer of agent/get_status: state, capacity and calls of each agent. */
  translateAgentStatuses(tree: PlainNode): Translation;
}
