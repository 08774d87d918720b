import type { ClassificationFacts, ServiceFacts } from "../../world/types";
import type { Cti } from "../cti";
import { describeListedAgent } from "../lists/describe-listed-agent";
import { describeListedClassification } from "../lists/describe-listed-classification";
import { describeListedPause } from "../lists/describe-listed-pause";
import { describeListedService } from "../lists/describe-listed-service";
import type { ConfigItem } from "../subscriptions/terms";
import type { Tree } from "../wire/tree";

/** Everything a config item lets pass now, by name. */
export function listConfigItem(item: ConfigItem, cti: Cti): ReadonlyMap<string, () => Tree> {
  const { world } = cti;
  switch (item.target) {
    case "agents_list":
      return new Map(
        world
          .agents()
          .filter(({ loggedIn }) => passes(item.states, loggedIn ? "logged_in" : "not_logged_in"))
          .map((agent) => [agent.name, () => describeListedAgent(agent, cti)]),
      );
    case "services_list":
      return new Map(
        world
          .services()
          .filter((service) => passesService(item, service))
          .map((service) => [service.name, () => describeListedService(service)]),
      );
    case "pause_type_list":
      return new Map(
        world
          .pauses()
          .filter(({ trigger }) => trigger === "manual")
          .map((pause) => [pause.name, () => describeListedPause(pause)]),
      );
    case "classification_list":
      return new Map(
        world
          .classifications()
          .filter((classification) => passesClassification(item, classification))
          .map((classification) => [classification.name, () => describeListedClassification(classification)]),
      );
  }
}

function passes(filter: readonly string[], value: string): boolean {
  return filter.length === 0 || filter.includes(value);
}

function passesService(item: ConfigItem, service: ServiceFacts): boolean {
  const hasMedia = item.media.length === 0 || service.media.some((media) => item.media.includes(media));
  return (
    hasMedia &&
    passes(item.types, service.type === "inbound" ? "inbound" : "outbound") &&
    passes(item.states, service.open ? "on_operation" : "out_of_operation") &&
    passesDate(item.operationDate, service)
  );
}

function passesDate(date: number | undefined, { operationBegin, operationEnd }: ServiceFacts): boolean {
  if (date === undefined) return true;
  const hasBegun = operationBegin === 0 || operationBegin <= date * 1000;
  return hasBegun && (operationEnd === 0 || date * 1000 <= operationEnd);
}

/** A classification for all services, or for one, passes every filter of direction. */
function passesClassification(item: ConfigItem, { scope }: ClassificationFacts): boolean {
  return (scope !== "inbound" && scope !== "outbound") || passes(item.types, scope);
}
