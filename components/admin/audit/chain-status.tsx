"use client";

import { useTranslations } from "next-intl";
import type { StateMark } from "@/lib/format/index.ts";
import { Button } from "../../ui/button.tsx";
import { StateLabel } from "../../ui/state-label.tsx";
import { FullTime } from "../full-time.tsx";
import { useAskFault } from "../use-ask-fault.ts";
import { type ChainFinding, useChain } from "./use-chain.ts";

const marks: Readonly<Record<ChainFinding["answer"] | "never", StateMark>> = {
  whole: { shape: "disc", tone: "ready", word: "" },
  broken: { shape: "bang", tone: "fault", word: "" },
  unknown: { shape: "hatched", tone: "quiet", word: "" },
  never: { shape: "hatched", tone: "quiet", word: "" },
};

/** Whether the audit is as it was written: only what the server has read itself, with when that was. */
export function ChainStatus({ onChecked }: { readonly onChecked: () => void }) {
  const t = useTranslations("auditAdmin.chain");
  const { status, fault, isReading, check } = useChain();
  const faultText = useAskFault();
  const last = status?.last;
  const state = last?.answer ?? "never";
  return (
    <section
      aria-label={t("title")}
      data-chain={isReading ? "reading" : state}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface px-4 py-2.5 text-[0.8125rem]"
    >
      <div role="status" className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
        {isReading ? (
          t("reading")
        ) : (
          <>
            <StateLabel mark={marks[state]} word={t(`state.${state}`)} />
            {last === undefined ? (
              <span className="text-ink-soft">{t("neverMeans")}</span>
            ) : (
              <Finding finding={last} />
            )}
          </>
        )}
      </div>
      <p role="alert" className="text-fault empty:hidden">
        {fault === null ? "" : faultText(fault)}
      </p>
      <Button
        disabled={isReading}
        onClick={() => {
          check();
          // What it asked for stands in the audit before it is answered.
          setTimeout(onChecked, 2500);
        }}
      >
        {t("check")}
      </Button>
    </section>
  );
}

function Finding({ finding }: { readonly finding: ChainFinding }) {
  const t = useTranslations("auditAdmin.chain");
  return (
    <>
      <FullTime at={finding.at} />
      <span className="min-w-0 text-ink-soft wrap-anywhere">
        {finding.answer === "whole"
          ? t("wholeMeans", {
              rows: finding.rows,
              seq: finding.head.seq,
              hash: finding.head.hash.slice(0, 16),
            })
          : finding.answer === "broken"
            ? t(`fault.${finding.fault}`, { seq: finding.seq })
            : t("unknownMeans", { reason: finding.reason })}
      </span>
    </>
  );
}
