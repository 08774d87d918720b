import { parseArgs } from "node:util";
import type { ConformanceOptions } from "@/lib/sources/interact/server.ts";

/** What `--help` shows. */
export const usage = `Usage: npm run conformance -- --url http://cti:8582 [options]
Is that CTI one that Mirante understands? Nothing on its floor is changed; whatever is subscribed is released.

  --url URL          address of Interact CTI, without credentials (required)
  --format both      json, xml or both
  --seconds 20       how long each format listens to its channels, 1 to 3600
  --no-subscribe     open no channel and take no licence; lists, licences and states only
  --user NAME        also ask for the grants of this supervisor
  --allow-clear      also try clear_*_stats, on the check's own subscription
  --json             a JSON document on the standard output, the table on the standard error
  --out FILE         also write it to a file
  --help

Exit code: 0 understood; 1 reachable, but something essential is not understood or not licensed;
2 not reachable, or wrong arguments; 130 interrupted (everything held is released first).
Subscribing takes licences for that time: one screen synchronism licence for each agent, supervision
licences for services and agents, one of configuration. At no time are two lists of one type asked for
within 5 s. No password is needed, and none is ever sent.`;

/** Arguments in the right types. */
export interface ConformanceArguments {
  readonly options: ConformanceOptions;
  readonly isJson: boolean;
  readonly file?: string;
}

/** What the arguments ask for. A refusal names the argument and the remedy, and never repeats a credential. */
export type ReadArguments =
  | { readonly wish: "help" }
  | { readonly wish: "refuse"; readonly problem: string }
  | { readonly wish: "check"; readonly arguments: ConformanceArguments };

/** Reads the command line after the script's name. */
export function readArguments(given: readonly string[]): ReadArguments {
  try {
    const { values } = parse(given);
    if (values.help === true) return { wish: "help" };
    const { json, out, user } = values;
    const options = {
      url: addressOf(values.url),
      formats: formatsOf(values.format),
      seconds: secondsOf(values.seconds),
      maySubscribe: values["no-subscribe"] !== true,
      mayClear: values["allow-clear"] === true,
      ...(user === undefined ? {} : { user }),
    };
    const file = out === undefined ? {} : { file: out };
    return { wish: "check", arguments: { options, isJson: json === true, ...file } };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return { wish: "refuse", problem: cause.message };
  }
}

function parse(given: readonly string[]) {
  return parseArgs({
    args: [...given],
    options: {
      url: { type: "string" },
      format: { type: "string", default: "both" },
      seconds: { type: "string", default: "20" },
      "no-subscribe": { type: "boolean" },
      "allow-clear": { type: "boolean" },
      user: { type: "string" },
      json: { type: "boolean" },
      out: { type: "string" },
      help: { type: "boolean" },
    },
  });
}

function addressOf(text: string | undefined): string {
  if (text === undefined)
    throw new RangeError("--url is missing: give the address of the CTI, e.g. http://10.0.0.5:8582");
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol)) {
    throw new RangeError("--url is no address: write it like http://10.0.0.5:8582");
  }
  if (url.username !== "" || url.password !== "") {
    throw new RangeError("--url holds credentials: Interact CTI takes none, leave them out");
  }
  // Copied from a manual or a log, an address often ends in the path that the client adds by itself.
  return `${url.origin}${url.pathname.replace(/\/(interact_cti(\/v1\.0)?\/?)?$/i, "")}`;
}

function formatsOf(text: string): ConformanceOptions["formats"] {
  if (text === "both") return ["json", "xml"];
  if (text === "json" || text === "xml") return [text];
  throw new RangeError(`--format must be json, xml or both, not "${text}"`);
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds < 1 || seconds > 3600) {
    throw new RangeError(`--seconds must be a number from 1 to 3600, not "${text}"`);
  }
  return seconds;
}
