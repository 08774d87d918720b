"use client";

import { useTranslations } from "next-intl";
import { Fact } from "../../ui/fact.tsx";
import { FullTime } from "../full-time.tsx";
import type { SourceFacts } from "./use-sources.ts";

/** What is subscribed to now, until when, and how often that was renewed. */
export function SourceSubscriptions({ subscriptions }: Pick<SourceFacts, "subscriptions">) {
  const t = useTranslations("sourcesAdmin");
  const monitors = useTranslations("sourcesAdmin.monitor");
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{t("subscriptions")}</h3>
      {subscriptions.length === 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">{t("noSubscriptions")}</p>
      ) : null}
      {subscriptions.map(({ monitor, since, expiresAt, renewals }) => (
        <dl key={monitor} data-subscription={monitor} className="mb-1 last:mb-0">
          <Fact label={<b>{monitors.has(monitor) ? monitors(monitor) : monitor}</b>}>
            {t("renewals", { count: renewals })}
          </Fact>
          <Fact label={t("heldSince")}>
            <FullTime at={since} />
          </Fact>
          <Fact label={t("expiresAt")}>
            <FullTime at={expiresAt} />
          </Fact>
        </dl>
      ))}
    </section>
  );
}
