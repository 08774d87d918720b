import "server-only";

export { answerAhead } from "./answer-ahead.ts";
export { bootRuntime, runtime } from "./instance.ts";
export { isLoopbackHost } from "./loopback-host.ts";
export { type PlainAnswer, readNodeRequest, webAnswer, writeNodeAnswer } from "./node-exchange.ts";
export type { Runtime } from "./start-runtime.ts";
