import { canonicalEventName } from "../wire/index.ts";
import type { EventReport } from "./conformance-report.ts";
import { type DeviationName, deviationCatalogue } from "./deviation-catalogue.ts";

/** Rows of the ambiguity list for event names that are not the canonical one. */
const deviationOfName: ReadonlyMap<string, DeviationName> = new Map([
  ["open_channel", "channelEventName"],
  ["close_channel", "channelEventName"],
  ["on_subscribe_expire", "expireEventName"],
  ["on_subscribe_expire_warning", "expireEventName"],
  ["on_change_state", "stateEventName"],
  ["on_stage_change", "stateEventName"],
]);

const mostNames = 100;

interface Counted {
  count: number;
  isKnown: boolean;
  readonly wireNames: Set<string>;
  deviation?: DeviationName;
}

/** Names of the events of one channel, as received and as they are meant. */
export class EventNames {
  readonly #names = new Map<string, Counted>();

  /** Counts one event; answers how its name deviates, if it does. */
  count(wireName: string, isKnown: boolean): DeviationName | undefined {
    const name = canonicalEventName(wireName);
    const counted = this.#names.get(name) ?? { count: 0, isKnown, wireNames: new Set<string>() };
    if (!this.#names.has(name) && this.#names.size >= mostNames) return undefined;
    this.#names.set(name, counted);
    counted.count += 1;
    counted.wireNames.add(wireName.slice(0, 80));
    const deviation = deviationOf(wireName, name);
    if (deviation !== undefined) counted.deviation = deviation;
    return deviation;
  }

  reports(): readonly EventReport[] {
    return [...this.#names].map(([name, { count, isKnown, wireNames, deviation }]) => ({
      name,
      wireNames: [...wireNames],
      count,
      isKnown,
      ...(deviation === undefined ? {} : { row: deviationCatalogue[deviation].row }),
    }));
  }
}

function deviationOf(wireName: string, canonical: string): DeviationName | undefined {
  if (wireName === canonical || wireName === "") return undefined;
  const plain = wireName.trim().toLowerCase();
  if (plain === canonical) return "eventNameCase";
  return deviationOfName.get(plain) ?? "otherEventName";
}
