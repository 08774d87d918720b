import type { ServiceFacts } from "../../world/types";

/** An open inbound service, changed as a test needs. */
export function fakeService(name: string, change: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    name,
    type: "inbound",
    media: ["voice"],
    open: true,
    operationBegin: 0,
    operationEnd: 0,
    entryPoint: "8001",
    entryAddress: "",
    ...change,
  };
}
