import { parseArgs } from "node:util";
import { DrivenClock, type SimulatorOptions, type Switches, startSimulator } from "../lib/simulator";

const usage = `Usage: npm run simulator -- [options]
  --port 8582            port of the CTI (0 = any free one)
  --host 127.0.0.1       address to listen on
  --control-port 0       port of the control interface, loopback only
  --no-control           no control interface
  --agents 60            agents, up to 5000
  --services 12          services, up to 500
  --seed 1               same seed, same day
  --speed 1              world seconds a second (0 = only through control)
  --tick 250             milliseconds between two steps of the world
  --intensity 1          offered load, 1 = a usual day
  --scenario busy-hour   busy-hour, calendar or still
  --start ISO-INSTANT    first instant of the world (default: now)
  --timezone America/Sao_Paulo
  --licences N           supervision licences (default: plenty)
  --heartbeat 15         seconds of silence before a heartbeat
  --date-format brazilian | unix | iso
  --quirk NAME           a deviation to show; may be repeated
  --switch NAME=VALUE    a behaviour to change, e.g. newIdOnRenewal=true; may be repeated
  --driven-clock         protocol time moves only through control
Supervisors: sofia/sofia123 may do everything, carlos/carlos123 watches, beatriz/beatriz123 sees services only
  --help`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = readArguments();
  if (values.help === true) {
    console.log(usage);
    return;
  }
  const simulator = await startSimulator(optionsOf(values));
  try {
    simulator.setSwitches(switchesOf(values.switch));
  } catch (error) {
    await simulator.close();
    throw error;
  }
  console.log(`CTI      ${simulator.url}`);
  if (simulator.controlUrl !== undefined) console.log(`Control  ${simulator.controlUrl}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void simulator.close().then(() => process.exit(0)));
}

function readArguments() {
  const text = { type: "string" } as const;
  return parseArgs({
    options: {
      port: { ...text, default: "8582" },
      host: { ...text, default: "127.0.0.1" },
      "control-port": { ...text, default: "0" },
      "no-control": { type: "boolean" },
      agents: { ...text, default: "60" },
      services: { ...text, default: "12" },
      seed: { ...text, default: "1" },
      speed: { ...text, default: "1" },
      tick: { ...text, default: "250" },
      intensity: { ...text, default: "1" },
      scenario: { ...text, default: "busy-hour" },
      start: text,
      timezone: { ...text, default: "America/Sao_Paulo" },
      licences: text,
      heartbeat: { ...text, default: "15" },
      "date-format": { ...text, default: "brazilian" },
      quirk: { ...text, multiple: true, default: [] },
      switch: { ...text, multiple: true, default: [] },
      "driven-clock": { type: "boolean" },
      help: { type: "boolean" },
    },
  });
}

type Values = ReturnType<typeof readArguments>["values"];

function optionsOf(values: Values): SimulatorOptions {
  return {
    port: whole("port", values.port, 65_535),
    host: values.host,
    controlPort: whole("control-port", values["control-port"], 65_535),
    control: values["no-control"] !== true,
    agents: whole("agents", values.agents, 5000),
    services: whole("services", values.services, 500),
    seed: whole("seed", values.seed, Number.MAX_SAFE_INTEGER),
    speed: amount("speed", values.speed),
    tickMs: amount("tick", values.tick),
    intensity: amount("intensity", values.intensity),
    scenario: oneOf("scenario", values.scenario, ["busy-hour", "calendar", "still"]),
    timezone: timezone(values.timezone),
    quirks: values.quirk,
    switches: {
      heartbeatSeconds: amount("heartbeat", values.heartbeat),
      dateFormat: oneOf("date-format", values["date-format"], ["brazilian", "unix", "iso"]),
    },
    ...(values["driven-clock"] === true ? { clock: new DrivenClock(Date.now()) } : {}),
    ...(values.start === undefined ? {} : { startAt: instant(values.start) }),
    ...(values.licences === undefined
      ? {}
      : { licences: { supervision: whole("licences", values.licences, Number.MAX_SAFE_INTEGER) } }),
  };
}

/** Values are JSON where they can be, else text; the simulator checks names and values. */
function switchesOf(pairs: readonly string[]): Partial<Switches> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", text = ""] = pair.split("=", 2);
      return [name, /^(true|false|-?\d+(\.\d+)?)$/.test(text) ? JSON.parse(text) : text];
    }),
  );
}

function whole(name: string, text: string, most: number): number {
  if (!/^\d+$/.test(text) || Number(text) > most)
    throw new RangeError(`--${name} must be a whole number up to ${most}, not "${text}"`);
  return Number(text);
}

function amount(name: string, text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new RangeError(`--${name} must be a number, not "${text}"`);
  return Number(text);
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined)
    throw new RangeError(`--${name} must be one of ${choices.join(", ")}, not "${text}"`);
  return found;
}

function instant(text: string): number {
  const parsed = Date.parse(text);
  if (Number.isNaN(parsed))
    throw new RangeError(`--start must be an instant like 2026-11-20T13:00:00Z, not "${text}"`);
  return parsed;
}

function timezone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new RangeError(`--timezone must be a zone like America/Sao_Paulo, not "${text}"`);
  }
}
