import { entityId } from "../entity-id.ts";
import type { FloorService } from "../floor.ts";
import type { FloorEvent, ServiceListing } from "../floor-event.ts";
import type { FloorDraft } from "./floor-draft.ts";
import { forgetServices } from "./forget-services.ts";
import { removeEntities } from "./remove-entities.ts";
import { serviceOf } from "./service-of.ts";
import { share } from "./share.ts";

/** Applies a list of services; a complete one removes the others, with their alarms and the agents' figures on them. */
export function applyServicesListed(
  draft: FloorDraft,
  event: FloorEvent & { type: "services-listed" },
): void {
  const { source, services, complete } = event;
  for (const listing of services) {
    const before = serviceOf(draft, source, listing.name);
    draft.services.set(entityId(source, listing.name), share(before, listed(before, listing)));
  }
  if (complete) forgetServices(draft, removeEntities(draft, "services", source, services));
}

function listed(before: FloorService, listing: ServiceListing): FloorService {
  const { name: _name, ...facts } = listing;
  return { ...before, ...facts };
}
