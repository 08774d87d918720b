import type { Media, ServiceType } from "../types";

/** What is known of a service before anybody works for it. */
export interface ServicePlan {
  readonly name: string;
  readonly type: ServiceType;
  readonly media: readonly Media[];
  /** Share of the demand and of the agents, relative to the other services. */
  readonly weight: number;
  /** Office hours; undefined = round the clock. */
  readonly hours: { readonly from: number; readonly to: number } | undefined;
}
