import { type PlainNode, type PlainValue, sliceStatistics, type WireFormat } from "../codec/index.ts";
import { canonicalEventName, DiagnosticsCollector, findList, readEvent, readList } from "../wire/index.ts";
import type { Scene } from "./scene.ts";
import { statisticsTaker } from "./statistics-taker.ts";
import { translateWireEvent } from "./translate-wire-event.ts";
import type { TranslatedMessage } from "./translation.ts";

/**
 * Decodes, reads and translates a big message a member at a time, pausing after each. Members of statistics are
 * translated as they come; those of other messages are gathered and read together in the end.
 */
export function* translateSlices(
  eventName: string,
  text: string,
  format: WireFormat,
  scene: Scene,
): Generator<undefined, TranslatedMessage, void> {
  const diagnostics = new DiagnosticsCollector();
  const taker = statisticsTaker(canonicalEventName(eventName), scene, diagnostics);
  const gathered = new Map<string, PlainValue[]>();
  const slices = sliceStatistics(text, format);
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) {
    const { list, member } = step.value;
    if (taker !== undefined && list === taker.list) taker.take(member);
    else gather(gathered, list, member);
    yield undefined;
  }
  if (!step.value.ok) return step.value;
  const tree: PlainNode = { ...step.value.rest, ...Object.fromEntries(gathered) };
  if (taker === undefined) return translateGathered(eventName, tree, scene);
  // The list under an odd name, or a single member without its list.
  for (const member of readList(findList(tree, [taker.list]))) taker.take(member);
  return { ok: true, ...taker.finish(), diagnostics: diagnostics.diagnostics };
}

function gather(gathered: Map<string, PlainValue[]>, list: string, member: PlainValue): void {
  const members = gathered.get(list);
  if (members === undefined) gathered.set(list, [member]);
  else members.push(member);
}

function translateGathered(eventName: string, tree: PlainNode, scene: Scene): TranslatedMessage {
  const { value: wire, diagnostics } = readEvent(eventName, tree);
  const events = translateWireEvent(wire, { ...scene, hasDropped: diagnostics.dropped > 0 });
  return { ok: true, wire, events, diagnostics };
}
