import type { ServiceFacts } from "../../world/types";
import type { Tree } from "../wire/tree";

/** A service in get_services_list and in on_change; its window is in epoch seconds, 0 = not configured. */
export function describeListedService(service: ServiceFacts): Tree {
  return {
    name: service.name,
    type: service.type,
    media_types: service.media,
    state: service.open ? "on_operation" : "out_of_operation",
    operation_begin: Math.floor(service.operationBegin / 1000),
    operation_end: Math.floor(service.operationEnd / 1000),
  };
}
