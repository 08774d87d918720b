"use client";

import { useWords } from "@/lib/format/use-words.ts";
import { type ConnectionState, reconnect, useLive } from "@/lib/live/index.ts";
import { Fact } from "../ui/fact.tsx";

/** The leg from the server to this browser, and a way to mend it by hand. */
export function BrowserLeg({ malformedFrames }: { readonly malformedFrames: number }) {
  const t = useWords("source");
  const causes = useWords("cause");
  const connection = useLive((state) => state.connection);
  const cause = causeOf(connection);
  const httpStatus = connection.status === "waiting" ? connection.httpStatus : undefined;
  return (
    <section className="mb-4">
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{t("browserLeg")}</h3>
      <dl>
        <Fact label={t("state")}>{t(`connection.${connection.status}`)}</Fact>
        {cause === undefined ? null : (
          <Fact label={t("why")}>
            {causes(cause)}
            {httpStatus === undefined ? "" : ` (HTTP ${httpStatus})`}
          </Fact>
        )}
        <Fact label={t("malformed")}>{malformedFrames}</Fact>
      </dl>
      {connection.status === "open" ? null : (
        <button type="button" className="control mt-2" onClick={reconnect}>
          {t("reconnect")}
        </button>
      )}
    </section>
  );
}

function causeOf(connection: ConnectionState): string | undefined {
  return connection.status === "idle" || connection.status === "open" ? undefined : connection.cause;
}
