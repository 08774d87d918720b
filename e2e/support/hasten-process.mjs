// Preloaded into the app's process by NODE_OPTIONS: its time runs HASTE times as fast since HASTE_ORIGIN (epoch ms),
// timers included, so that minutes pass in seconds and nothing of the app is replaced but the clock on its wall.
import { promisify } from "node:util";

const haste = Number(process.env.HASTE);
const origin = Number(process.env.HASTE_ORIGIN);
const TrueDate = Date;
const trueNow = performance.now.bind(performance);
const now = () => Math.floor(origin + (TrueDate.now() - origin) * haste);

globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, asked) =>
    given.length === 0 ? new target(now()) : Reflect.construct(target, given, asked),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
Object.defineProperty(performance, "now", { value: () => trueNow() * haste });

for (const name of ["setTimeout", "setInterval"]) {
  const start = globalThis[name];
  const hastened = (run, delayMs, ...given) => start(run, (delayMs ?? 0) / haste, ...given);
  globalThis[name] = Object.assign(hastened, { [promisify.custom]: start[promisify.custom] });
}
