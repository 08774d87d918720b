import { z } from "zod";
import { HeldCredential } from "@/lib/commands/server.ts";
import { operatorUrlFault } from "@/lib/egress/server.ts";
import { ctiBaseUrl } from "./cti-base-url.ts";
import { dataFolderOf } from "./data-folder-of.ts";
import { type MailConfig, mailConfig, mailFaults, mailVariables } from "./mail-config.ts";
import {
  hostSchema,
  type SignInConfig,
  signInConfig,
  signInFaults,
  signInVariables,
} from "./sign-in-config.ts";

/**
 * The environment, parsed once. A bad value stops the start with its name, what is wrong with it and an
 * example; nothing else in the process reads `process.env`.
 */
export interface Config {
  readonly cti: {
    /** Undefined: start the embedded simulator and connect to that. */
    readonly url: string | undefined;
    readonly format: "json" | "xml";
    readonly updateIntervalSeconds: number;
    readonly agentState: "auto" | "agent" | "config" | "poll";
    readonly channelMethod: "POST" | "GET";
    readonly timezone: string;
    readonly services: "all" | readonly string[];
    readonly agents: "all" | readonly string[];
    /** With what commands go to the CTI unless a person gave their own; prints without its password. */
    readonly credential: HeldCredential | undefined;
  };
  readonly simulator: {
    readonly agents: number;
    readonly services: number;
    readonly seed: number;
    readonly speed: number;
  };
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  /** `file:<path>` or `postgres://…`; may hold a password, so it is never logged. */
  readonly databaseUrl: string;
  /** Folder for what must survive a restart. */
  readonly dataFolder: string;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Names of the services whose chats are WhatsApp; empty = not known. */
  readonly whatsappServices: readonly string[];
  readonly metricsToken: string | undefined;
  /** Whether history is written, and how long it keeps its minutes, its quarters of an hour, and everything else. */
  readonly history: {
    readonly isRecording: boolean;
    readonly minutesDays: number;
    readonly quartersDays: number;
    readonly spansDays: number;
  };
  /** Undefined: no mail is sent. */
  readonly mail: MailConfig | undefined;
  readonly maxStreams: number;
  /** Streams that one person or key may open in a minute. */
  readonly maxStreamOpens: number;
  /** The memory of the floor; 0 hours = nothing is recorded. */
  readonly replay: { readonly hours: number; readonly mostBytes: number };
  /** Path of a recording to play in the place of a contact centre. */
  readonly recording: string | undefined;
  readonly signIn: SignInConfig;
}

/** Thrown for an environment that cannot be started with; the message lists every fault, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

interface Variable<T> {
  readonly schema: z.ZodType<T>;
  readonly example: string;
}

const text = z.string().trim();

const integer = (minimum: number, maximum: number, fallback: number) =>
  text
    .refine((value) => /^\d+$/.test(value), "is not a whole number")
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, `is outside ${minimum} to ${maximum}`)
    .default(fallback);

const names = text
  .transform((value): "all" | readonly string[] =>
    value === "all" || value === "*" ? "all" : splitNames(value),
  )
  .refine((value) => value === "all" || value.length > 0, "names nothing")
  .default("all");

const nameList = text
  .transform(splitNames)
  .refine((value) => value.length > 0, "names nothing")
  .default([]);

const serverUrl = text.superRefine((value, context) => {
  const fault = operatorUrlFault(value);
  if (fault !== undefined) context.addIssue(fault);
});

const timezone = text.refine(isTimezone, "is not an IANA time zone").default("America/Sao_Paulo");

const login = text.max(200, "is longer than 200 characters").optional();
const secret = z.string().max(200, "is longer than 200 characters").optional();

const variables = {
  CTI_URL: { schema: serverUrl.optional(), example: "http://10.0.0.5:8582" },
  CTI_FORMAT: { schema: z.enum(["json", "xml"]).default("json"), example: "json" },
  CTI_UPDATE_INTERVAL: { schema: integer(5, 60, 5), example: "5" },
  CTI_AGENT_STATE: { schema: z.enum(["auto", "agent", "config", "poll"]).default("auto"), example: "auto" },
  CTI_CHANNEL_METHOD: { schema: z.enum(["POST", "GET"]).default("POST"), example: "POST" },
  CTI_TIMEZONE: { schema: timezone, example: "America/Sao_Paulo" },
  CTI_SERVICES: { schema: names, example: "SAC_Digital,Vendas" },
  CTI_AGENTS: { schema: names, example: "all" },
  CTI_SUPERVISOR: { schema: login, example: "mirante" },
  CTI_PASSWORD: { schema: secret, example: "the-password-of-that-login" },
  WHATSAPP_SERVICES: { schema: nameList, example: "WhatsApp_Vendas,WhatsApp_SAC" },
  SIMULATOR_AGENTS: { schema: integer(5, 5000, 60), example: "60" },
  SIMULATOR_SERVICES: { schema: integer(1, 500, 12), example: "12" },
  SIMULATOR_SEED: { schema: integer(0, 2 ** 31, 1), example: "1" },
  SIMULATOR_SPEED: { schema: integer(1, 60, 1), example: "1" },
  HOST: { schema: hostSchema, example: "127.0.0.1" },
  PORT: { schema: integer(1, 65535, 3000), example: "3000" },
  PUBLIC_URL: { schema: serverUrl.optional(), example: "https://mirante.example.com" },
  DATABASE_URL: {
    schema: text
      .refine(
        (value) => /^file:.*[^/]$|^postgres(ql)?:\/\/./.test(value),
        "is neither file:<path> nor postgres://<user>:<password>@<host>/<database>",
      )
      .default("file:./data/mirante.db"),
    example: "file:./data/mirante.db",
  },
  LOG_LEVEL: {
    schema: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    example: "info",
  },
  METRICS_TOKEN: {
    schema: text.min(16, "is shorter than 16 characters").optional(),
    example: "a-long-random-text",
  },
  HISTORY: { schema: z.enum(["on", "off"]).default("on"), example: "on" },
  HISTORY_MINUTES_DAYS: { schema: integer(1, 60, 8), example: "8" },
  HISTORY_QUARTERS_DAYS: { schema: integer(8, 4000, 400), example: "400" },
  HISTORY_SPANS_DAYS: { schema: integer(1, 1000, 90), example: "90" },
  MAX_STREAMS: { schema: integer(1, 20_000, 2000), example: "2000" },
  MAX_STREAM_OPENS: { schema: integer(1, 1_000_000, 120), example: "120" },
  RECORDING: { schema: text.max(4_096, "is longer than a path").optional(), example: "./lunch.mirante" },
  REPLAY_HOURS: { schema: integer(0, 168, 24), example: "24" },
  REPLAY_MAX_MB: { schema: integer(16, 1_000_000, 1024), example: "1024" },
  ...mailVariables,
  ...signInVariables,
} satisfies Record<string, Variable<unknown>>;

type VariableName = keyof typeof variables;
type Values = { [Name in VariableName]: z.output<(typeof variables)[Name]["schema"]> };

/**
 * Reads the configuration from `environment`; empty values count as unset.
 * @throws ConfigError naming every bad variable, the value's problem and an example.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = readVariables(environment);
  refuseFaults([...mailFaults(values), ...signInFaults(values)]);
  return {
    cti: {
      url: values.CTI_URL && ctiBaseUrl(values.CTI_URL),
      format: values.CTI_FORMAT,
      updateIntervalSeconds: values.CTI_UPDATE_INTERVAL,
      agentState: values.CTI_AGENT_STATE,
      channelMethod: values.CTI_CHANNEL_METHOD,
      timezone: values.CTI_TIMEZONE,
      services: values.CTI_SERVICES,
      agents: values.CTI_AGENTS,
      credential: credentialOf(values),
    },
    simulator: {
      agents: values.SIMULATOR_AGENTS,
      services: values.SIMULATOR_SERVICES,
      seed: values.SIMULATOR_SEED,
      speed: values.SIMULATOR_SPEED,
    },
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    databaseUrl: values.DATABASE_URL,
    dataFolder: dataFolderOf(values.DATABASE_URL),
    logLevel: values.LOG_LEVEL,
    whatsappServices: values.WHATSAPP_SERVICES,
    metricsToken: values.METRICS_TOKEN,
    history: {
      isRecording: values.HISTORY === "on",
      minutesDays: values.HISTORY_MINUTES_DAYS,
      quartersDays: values.HISTORY_QUARTERS_DAYS,
      spansDays: values.HISTORY_SPANS_DAYS,
    },
    mail: mailConfig(values),
    maxStreams: values.MAX_STREAMS,
    maxStreamOpens: values.MAX_STREAM_OPENS,
    recording: values.RECORDING,
    replay: { hours: values.REPLAY_HOURS, mostBytes: values.REPLAY_MAX_MB * 1024 * 1024 },
    signIn: signInConfig(values),
  };
}

function credentialOf({ CTI_SUPERVISOR: login, CTI_PASSWORD: password }: Values): HeldCredential | undefined {
  if (login !== undefined && password !== undefined) return new HeldCredential(login, password);
  if (login === undefined && password === undefined) return undefined;
  const missing = login === undefined ? "CTI_SUPERVISOR" : "CTI_PASSWORD";
  const given = login === undefined ? "CTI_PASSWORD" : "CTI_SUPERVISOR";
  throw new ConfigError(
    `The configuration cannot be used:\n  ${missing} is missing beside ${given}; example: ${missing}=${variables[missing].example}`,
  );
}

function readVariables(environment: Readonly<Record<string, string | undefined>>): Values {
  const faults: string[] = [];
  const entries = Object.entries(variables).map(([name, variable]) => {
    const raw = environment[name]?.trim();
    const result = variable.schema.safeParse(raw === "" ? undefined : raw);
    if (!result.success) {
      const problem = result.error.issues[0]?.message ?? "is not valid";
      faults.push(`${name} ${readable(problem)}; example: ${name}=${variable.example}`);
    }
    return [name, result.data];
  });
  refuseFaults(faults);
  return Object.fromEntries(entries) as Values;
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new ConfigError(
    `The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
  );
}

/** zod's own sentences start with a capital; ours continue the variable's name. */
function readable(problem: string): string {
  return /^(is|names|lacks) /.test(problem) ? problem : `is not valid (${problem})`;
}

function splitNames(value: string): readonly string[] {
  return value
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function isTimezone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).format(0).length > 0;
  } catch {
    return false;
  }
}
