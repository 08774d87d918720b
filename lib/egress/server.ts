import "server-only";

export { createGuardedConnect } from "./create-guarded-connect.ts";
export type { Resolve } from "./create-guarded-lookup.ts";
export { EgressError } from "./egress-error.ts";
export { operatorUrlFault } from "./operator-url-fault.ts";
