import type { FloorEvent } from "@/lib/domain/index.ts";
import { decodeBody, type PlainNode } from "../codec/index.ts";
import {
  isHeartbeat,
  type Reading,
  readAgentStatuses,
  readAgentsList,
  readEvent,
  readPausesList,
  readResponse,
  readServicesList,
  type WireListing,
} from "../wire/index.ts";
import type { Scene } from "./scene.ts";
import { translateAgentStatus } from "./translate-agent-status.ts";
import { translateListing } from "./translate-listing.ts";
import { translateSlices } from "./translate-slices.ts";
import { translateWireEvent } from "./translate-wire-event.ts";
import type { MessageContext, TranslatedMessage, Translation } from "./translation.ts";
import type { Translator, TranslatorOptions } from "./translator.ts";
import { wireDateParser } from "./wire-date-parser.ts";

/** Makes the translator of one source. Throws a RangeError when `timezone` is no IANA zone. */
export function createTranslator(options: TranslatorOptions): Translator {
  const parseDate = wireDateParser(options.timezone);
  const sceneOf = (context: MessageContext = {}): Scene => ({
    source: options.source,
    at: new Date(options.now()).toISOString(),
    isFull: context.isFull ?? false,
    hasDropped: false,
    isDirectionSwapped: options.swapAgentDirection ?? false,
    alarmThresholds: options.alarmThresholds?.() ?? [],
    parseDate,
  });
  return {
    translateMessage(eventName, text, format, context) {
      return translateMessage(eventName, text, format, sceneOf(context));
    },
    translateInSlices(eventName, text, format, context) {
      return translateSlices(eventName, text, format, sceneOf(context));
    },
    translateEvent: (event, context) => translateWireEvent(event, sceneOf(context)),
    translateAgentsList: (tree) => translateList(tree, readAgentsList(tree), sceneOf()),
    translateServicesList: (tree) => translateList(tree, readServicesList(tree), sceneOf()),
    translatePausesList(tree, trigger) {
      const reading = readPausesList(tree);
      const isStated = readResponse(tree).body.trigger !== undefined;
      const listing = isStated ? reading.value : { ...reading.value, trigger };
      return translateList(tree, { ...reading, value: listing }, sceneOf());
    },
    translateAgentStatuses: (tree) => translateStatuses(tree, sceneOf()),
  };
}

function translateMessage(
  eventName: string,
  text: string,
  format: "json" | "xml",
  scene: Scene,
): TranslatedMessage {
  if (isHeartbeat(text) && /^(?:message)?$/i.test(eventName.trim())) return heartbeat;
  const decoded = decodeBody(text, { format });
  if (!decoded.ok) return decoded;
  const { value: wire, diagnostics } = readEvent(eventName, decoded.tree);
  const events = translateWireEvent(wire, { ...scene, hasDropped: diagnostics.dropped > 0 });
  return { ok: true, wire, events, diagnostics };
}

const heartbeat: TranslatedMessage = {
  ok: true,
  wire: { kind: "heartbeat" },
  events: [],
  diagnostics: { unknownEvents: [], unknownFields: [], dropped: 0 },
};

/** A refused command lists nothing, which is not an empty list. */
function translateList(tree: PlainNode, reading: Reading<WireListing>, scene: Scene): Translation {
  const { value: listing, diagnostics } = reading;
  if (readResponse(tree).status === "error") return { events: [], diagnostics };
  const events = translateListing(listing, { ...scene, isComplete: diagnostics.dropped === 0 });
  return { events, diagnostics };
}

function translateStatuses(tree: PlainNode, scene: Scene): Translation {
  const { value: statuses, diagnostics } = readAgentStatuses(tree);
  const events: FloorEvent[] = statuses.flatMap((status) => [...translateAgentStatus(status, scene, false)]);
  return { events, diagnostics };
}
