import type { AccessChange, Auth } from "@/lib/auth/server.ts";
import type { CredentialVault } from "@/lib/commands/server.ts";
import type { ReplayDesk } from "@/lib/replay/server.ts";
import type { StreamRegistry } from "@/lib/stream/server.ts";

export interface AccessFollowing {
  readonly auth: Pick<Auth, "onAccessChange" | "sightOf">;
  readonly streams: Pick<StreamRegistry, "closeSession" | "changeSight">;
  readonly replay: Pick<ReplayDesk, "closeSession">;
  readonly credentials: Pick<CredentialVault, "forget">;
  readonly logger: { warn(fields: object, message: string): void };
}

/**
 * Cuts the streams of whoever may not watch any more, in the tick it is known, and shows those whose scope is another
 * what they may see now. Where that cannot be found out they are cut: the browser asks again by itself, as it does after a
 * replay, which is cut in any case. A session that has
 * ended leaves no credential behind.
 */
export function followAccess({ auth, streams, replay, credentials, logger }: AccessFollowing): {
  stop(): void;
} {
  const controller = new AbortController();

  async function narrow({ sessionKey }: AccessChange): Promise<void> {
    try {
      const sight = await auth.sightOf(sessionKey);
      if (sight === undefined) streams.closeSession(sessionKey, "revoked");
      else streams.changeSight(sessionKey, sight);
    } catch (error) {
      logger.warn({ err: error }, "what a viewer may see is not known: its streams are ended");
      streams.closeSession(sessionKey, "limit");
    }
  }

  auth.onAccessChange((change) => {
    replay.closeSession(change.sessionKey);
    if (!change.isEnded) return void narrow(change);
    credentials.forget(change.sessionKey);
    streams.closeSession(change.sessionKey, "revoked");
  }, controller.signal);
  return { stop: () => controller.abort() };
}
