import type { FloorEvent, FloorPause, Instant, ServiceListing } from "@/lib/domain/index.ts";
import type { WireListing, WirePause, WireServiceListing } from "../wire/index.ts";
import { translateAgentState } from "./translate-agent-state.ts";

type ParseDate = (raw: string | undefined) => Instant | undefined;

/** What a list needs to become a fact. */
interface ListingFacts {
  readonly source: string;
  readonly at: Instant;
  /** Names absent from it no longer exist. */
  readonly isComplete: boolean;
  readonly parseDate: ParseDate;
}

/** A list of registered items for the floor, which has no place for classifications. */
export function translateListing(listing: WireListing, facts: ListingFacts): readonly FloorEvent[] {
  const { source, at, isComplete: complete, parseDate } = facts;
  switch (listing.target) {
    case "agents_list": {
      const telling = { isTransition: false, tellsPendingPause: false };
      const agents = listing.agents.map((agent) => {
        const report = translateAgentState(agent, telling, parseDate);
        return report === undefined ? { name: agent.name } : { name: agent.name, report };
      });
      return [{ type: "agents-listed", source, agents, complete, at }];
    }
    case "services_list": {
      const services = listing.services.map((service) => translateService(service, parseDate));
      return [{ type: "services-listed", source, services, complete, at }];
    }
    case "pause_type_list": {
      const { trigger } = listing;
      const pauses = listing.pauses.map((pause) => translatePause(pause, trigger));
      return [{ type: "pauses-listed", source, trigger, pauses, complete }];
    }
    case "classification_list":
      return [];
  }
}

function translateService(service: WireServiceListing, parseDate: ParseDate): ServiceListing {
  const listing: { -readonly [Field in keyof ServiceListing]: ServiceListing[Field] } = {
    name: service.name,
  };
  if (service.direction !== undefined) listing.direction = service.direction;
  if (service.dialMode !== undefined) listing.dialMode = service.dialMode;
  if (service.media !== undefined && !service.media.includes("all")) listing.media = service.media;
  if (service.open !== undefined) listing.open = service.open;
  const opensAt = parseDate(service.operationBegin);
  if (opensAt !== undefined) listing.opensAt = opensAt;
  const closesAt = parseDate(service.operationEnd);
  if (closesAt !== undefined) listing.closesAt = closesAt;
  return listing;
}

function translatePause(pause: WirePause, trigger: FloorPause["trigger"]): FloorPause {
  const { id, name, totalMinutes, partialMinutes, durationMinutes } = pause;
  return {
    id,
    name,
    trigger,
    ...(totalMinutes === undefined ? {} : { totalMinutes }),
    ...(partialMinutes === undefined ? {} : { partialMinutes }),
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
  };
}
