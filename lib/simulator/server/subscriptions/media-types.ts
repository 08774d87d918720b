import type { Media } from "../../world/types";

/** Every media, in the manual's order. */
export const mediaTypes: readonly Media[] = ["voice", "email", "chat"];
