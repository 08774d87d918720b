import type { Format } from "../wire/format";

/** Where a subscription's events go: its channel when open, or its webhook. */
export interface Outlet {
  readonly format: Format;
  /** More is waiting than the client takes: statistics should wait for it. */
  isCongested(): boolean;
  /** Sends one event; `data` may come in parts. */
  send(name: string, data: readonly Buffer[]): void;
}
