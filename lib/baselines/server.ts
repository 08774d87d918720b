import "server-only";

export { createBaselineStore } from "./create-baseline-store.ts";
