import { entityId } from "../entity-id.ts";
import type { FloorService } from "../floor.ts";
import type { FloorDraft } from "./floor-draft.ts";

/** The service of that name, or one of which nothing but the name is known. */
export function serviceOf(draft: FloorDraft, source: string, name: string): FloorService {
  return draft.services.get(entityId(source, name)) ?? { source, name, media: [], metrics: {} };
}
