import type { FloorSource } from "@/lib/domain/index.ts";
import type { Hub } from "@/lib/hub/server.ts";
import { type ConnectionReport, createSystemClock, testConnection } from "@/lib/sources/interact/server.ts";
import type { Credential, SubscriptionFacts, Upstream } from "@/lib/sources/upstream.ts";
import type { Config } from "./config.ts";
import { ctiBaseUrl } from "./cti-base-url.ts";

/** A source as it is configured, and as it does now. */
export interface SourceFacts {
  readonly id: string;
  /** Without credentials, which an address may not hold. */
  readonly url: string;
  /** The embedded simulator of this process. */
  readonly isSimulated: boolean;
  readonly settings: Pick<
    Config["cti"],
    "format" | "updateIntervalSeconds" | "agentState" | "channelMethod" | "timezone" | "services" | "agents"
  >;
  /** The login of the service credential, when there is one; the password is told to nobody. */
  readonly serviceLogin: string | undefined;
  readonly subscriptions: readonly SubscriptionFacts[];
  /** Undefined before it has told anything. */
  readonly status: FloorSource | undefined;
  /** Ms since it was heard last. */
  readonly ageMs: number | undefined;
}

/** What is to be tested; what is absent is that of the configuration. */
export interface SourceTest {
  readonly url?: string | undefined;
  readonly format?: "json" | "xml" | undefined;
  /** Never the configured one: it is sent to no address that somebody typed. */
  readonly credential?: Credential | undefined;
}

/** Where administrators look after the sources. */
export interface SourceDesk {
  list(): readonly SourceFacts[];
  /** Resolves within 20 s, whatever is at the other end. @see testConnection */
  test(asked: SourceTest): Promise<ConnectionReport>;
}

interface SourceDeskParts {
  readonly config: Pick<Config, "cti">;
  readonly source: Pick<Upstream, "id" | "subscriptions">;
  /** Where the source really is. */
  readonly url: string;
  readonly hub: Pick<Hub, "document" | "pulses">;
}

const patienceMs = 20_000;

/** The desk of an installation with one source. */
export function createSourceDesk({ config, source, url, hub }: SourceDeskParts): SourceDesk {
  const { credential, url: configured, ...settings } = config.cti;
  return {
    list: () => [
      {
        id: source.id,
        url,
        isSimulated: configured === undefined,
        settings,
        serviceLogin: credential?.login,
        subscriptions: source.subscriptions?.() ?? [],
        status: hub.document().sources[source.id],
        ageMs: hub.pulses()[source.id]?.ageMs,
      },
    ],
    test: (asked) =>
      testConnection(
        {
          url: asked.url === undefined ? url : ctiBaseUrl(asked.url),
          format: asked.format ?? settings.format,
          credential: asked.credential,
        },
        { clock: createSystemClock(), signal: AbortSignal.timeout(patienceMs) },
      ),
  };
}
