"use client";

import { useTranslations } from "next-intl";
import type { FloorSource } from "@/lib/domain/index.ts";
import { useReason } from "../../live/use-reason.ts";
import { Fact } from "../../ui/fact.tsx";

const remedies = ["no_license", "denied", "unsupported", "invalid_item"] as const;

/** What a source cannot give, why, and what would help. */
export function SourceGaps({ status }: { readonly status: Pick<FloorSource, "degraded"> }) {
  const t = useTranslations("sourcesAdmin");
  const names = useTranslations("source");
  const capabilities = useTranslations("capability");
  const reason = useReason();
  const gaps = Object.entries(status.degraded);
  // A list that is cut to the licences is told as `licence: 3 of 9`.
  const codes = gaps.map(([, why]) => (why.startsWith("licence:") ? "no_license" : why));
  const helps = remedies.filter((code) => codes.includes(code));
  return (
    <section>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{names("missing")}</h3>
      {gaps.length === 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">{names("complete")}</p>
      ) : (
        <dl>
          {gaps.map(([capability, code]) => (
            <Fact
              key={capability}
              label={capabilities.has(capability) ? capabilities(capability) : capability}
            >
              <span data-degraded={capability}>{reason(code)}</span>
            </Fact>
          ))}
        </dl>
      )}
      {helps.map((code) => (
        <p key={code} className="mt-1 text-xs text-ink-soft">
          {t(`remedy.${code}`)}
        </p>
      ))}
    </section>
  );
}
