// A process that opens the store at the address given and has it until it is killed.
import { writeSync } from "node:fs";
import { openStore } from "../open-store.ts";

const silent = { info: () => undefined, warn: () => undefined };
await openStore({ url: process.argv[2] ?? "", logger: silent });
writeSync(1, "open\n");
setInterval(() => undefined, 1000);
