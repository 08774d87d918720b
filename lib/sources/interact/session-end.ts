import type { LinkReason } from "./link-reporter.ts";

/**
 * Why one stay on a channel is over. `stopped` by us; `no_channel` every id tried is taken; `no_license` nothing is
 * licensed; `denied` the resource is not for us or not there; `lost` the channel or the road to it failed.
 */
export type SessionEnd =
  | { readonly end: "stopped" | "no_channel" | "no_license" }
  | { readonly end: "denied" }
  | { readonly end: "lost"; readonly reason: LinkReason };
