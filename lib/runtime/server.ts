import "server-only";

export { bootRuntime, runtime } from "./instance.ts";
export { isLoopbackHost } from "./loopback-host.ts";
export type { Runtime } from "./start-runtime.ts";
