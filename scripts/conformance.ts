// npm run conformance -- --url http://cti:8582: is that CTI one we understand?
import { runConformance } from "./conformance/run-conformance.ts";

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.error("\nInterrupted: releasing what is held (once more to leave at once) …");
    stopping.abort();
  });
}
process.exitCode = await runConformance(process.argv.slice(2), {
  stop: stopping.signal,
  toOutput: (text) => process.stdout.write(`${text}\n`),
  toErrors: (text) => process.stderr.write(`${text}\n`),
});
