import type { FloorEvent } from "@/lib/domain/index.ts";
import { decodeBody, isSlicingWorthwhile, type PlainNode } from "../codec/index.ts";
import { type Diagnostics, readResponse, type WireEvent, type WireResponse } from "../wire/index.ts";
import { createTranslator } from "./create-translator.ts";
import type { MessageContext, TranslatedMessage } from "./translation.ts";
import type { Translator, TranslatorOptions } from "./translator.ts";

const translatorOf = (options: Partial<TranslatorOptions> = {}): Translator =>
  createTranslator({
    source: "interact",
    timezone: "America/Sao_Paulo",
    now: () => Date.UTC(2026, 10, 21, 12),
    ...options,
  });

/** For tests: reads messages as the channel and the answers of the CTI bring them, and gives what the floor gets. */
export const messageKit = {
  translatorOf,

  /** The instant at which every message of these tests is received. */
  at: "2026-11-21T12:00:00.000Z",

  treeOf(text: string): PlainNode {
    const decoded = decodeBody(text);
    if (!decoded.ok) throw new Error(decoded.error.code);
    return decoded.tree;
  },

  message(name: string, text: string, options?: Partial<TranslatorOptions>, context?: MessageContext) {
    return translatorOf(options).translateMessage(name, text, text.startsWith("{") ? "json" : "xml", context);
  },

  wire(name: string, text: string): WireEvent {
    return succeed(messageKit.message(name, text)).wire;
  },

  facts(
    name: string,
    text: string,
    options?: Partial<TranslatorOptions>,
    context?: MessageContext,
  ): readonly FloorEvent[] {
    return succeed(messageKit.message(name, text, options, context)).events;
  },

  diagnostics(name: string, text: string): Diagnostics {
    return succeed(messageKit.message(name, text)).diagnostics;
  },

  response(text: string): WireResponse {
    return readResponse(messageKit.treeOf(text));
  },

  /** Runs the sliced reading to its end, and says how many pauses it made. */
  inSlices(name: string, text: string, options?: Partial<TranslatorOptions>, context?: MessageContext) {
    const format = text.startsWith("{") ? "json" : "xml";
    const slices = translatorOf(options).translateInSlices(name, text, format, context);
    let pauses = 0;
    let step = slices.next();
    for (; step.done !== true; step = slices.next()) pauses++;
    return { outcome: step.value, pauses, isBig: isSlicingWorthwhile(text, format) };
  },
};

function succeed(message: TranslatedMessage): Extract<TranslatedMessage, { ok: true }> {
  if (!message.ok) throw new Error(message.error.code);
  return message;
}
