import "server-only";

export { createGuardedConnect } from "./create-guarded-connect.ts";
export { createGuardedLookup, type Resolve } from "./create-guarded-lookup.ts";
export { type Dial, dialGuarded } from "./dial-guarded.ts";
export { EgressError } from "./egress-error.ts";
export { judgeOperatorUrl, operatorUrlFault } from "./operator-url-fault.ts";
