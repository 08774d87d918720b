import { z } from "zod";
import { readWords } from "./read-words.ts";
import { shapeFields } from "./shape-fields.ts";
import type { WireServiceListing } from "./wire-listing.ts";

const { requiredText, text, word, raw } = shapeFields;

/** One service [manual: get_services_list complete, on_change services_list]. */
export const serviceListingShape = z
  .object({
    name: requiredText,
    type: word,
    media_types: raw,
    state: word,
    operation_begin: text,
    operation_end: text,
  })
  .transform(
    (service): WireServiceListing => ({
      name: service.name,
      direction: directionOf(service.type),
      dialMode: service.type === "inbound" || service.type === "outbound" ? undefined : service.type,
      media: service.media_types === undefined ? undefined : readWords(service.media_types),
      open: openOf(service.state),
      operationBegin: service.operation_begin,
      operationEnd: service.operation_end,
    }),
  );

/** Every type but `inbound` is a way of dialling. */
function directionOf(type: string | undefined): WireServiceListing["direction"] {
  if (type === undefined) return undefined;
  return type === "inbound" ? "inbound" : "outbound";
}

function openOf(state: string | undefined): boolean | undefined {
  if (state === "on_operation") return true;
  return state === "out_of_operation" ? false : undefined;
}
