import type { Media } from "../../world/types";
import { mediaTypes } from "./media-types";

/** Whether `name` is a media the wire knows. */
export function isMedia(name: string): name is Media {
  return mediaTypes.some((media) => media === name);
}
