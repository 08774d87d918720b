"use client";

import { useTranslations } from "next-intl";
import type { StateMark } from "@/lib/format/index.ts";
import { Fact } from "../../ui/fact.tsx";
import { StateLabel } from "../../ui/state-label.tsx";
import type { ConnectionReport, ConnectionStep } from "./use-sources.ts";

const marks: Readonly<Record<ConnectionStep["outcome"], StateMark>> = {
  passed: { shape: "disc", tone: "ready", word: "" },
  failed: { shape: "bang", tone: "fault", word: "" },
  open: { shape: "hatched", tone: "pause", word: "" },
  skipped: { shape: "ring", tone: "quiet", word: "" },
};

/** How far the test came: each step in words, and the licences that the CTI told. */
export function ConnectionResult({ report }: { readonly report: ConnectionReport }) {
  const t = useTranslations("sourcesAdmin.test");
  return (
    <div className="border-t border-line px-4 py-3">
      <ol aria-label={t("result")} className="divide-y divide-line">
        {report.steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      <Licences licences={report.licences} />
    </div>
  );
}

function Step({
  step: { step, outcome, reason, tookMs, status, formats },
}: {
  readonly step: ConnectionStep;
}) {
  const t = useTranslations("sourcesAdmin.test");
  const why = reason === undefined ? undefined : `reason.${step}_${reason}`;
  const details = [
    ...(status === undefined ? [] : [t("status", { status })]),
    ...(formats === undefined || formats.length === 0
      ? []
      : [formats.map((format) => format.toUpperCase()).join(", ")]),
    ...(tookMs === undefined ? [] : [t("took", { ms: tookMs })]),
  ];
  return (
    <li
      data-step={step}
      data-outcome={outcome}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-1.5 text-[0.8125rem]"
    >
      <span className="font-medium">{t(`step.${step}`)}</span>
      <StateLabel mark={marks[outcome]} word={t(`outcome.${outcome}`)} />
      {why === undefined && details.length === 0 ? null : (
        <span className="col-span-2 text-xs text-ink-soft">
          {why === undefined ? null : t.has(why) ? t(why) : reason}
          {details.length === 0 ? null : ` ${details.join(" · ")}`}
        </span>
      )}
    </li>
  );
}

function Licences({ licences }: Pick<ConnectionReport, "licences">) {
  const t = useTranslations("sourcesAdmin");
  const monitors = useTranslations("sourcesAdmin.monitor");
  if (licences.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 mb-1 text-xs font-medium text-ink-soft">{t("licences")}</h3>
      <dl>
        {licences.map(({ monitor, existing, inUse }) => (
          <Fact key={monitor} label={monitors.has(monitor) ? monitors(monitor) : monitor}>
            {existing === undefined || inUse === undefined ? "—" : t("licenceUse", { inUse, existing })}
          </Fact>
        ))}
      </dl>
    </>
  );
}
