"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { AlarmThresholdFault } from "@/lib/domain/index.ts";
import { formatCount } from "@/lib/format/index.ts";

/** One limit of the editor, with what is wrong with it or what it would do now. */
export function ThresholdField({
  label,
  text,
  fault,
  firing,
  onChange,
}: {
  /** The alarm and the medium, for who cannot see the table. */
  readonly label: string;
  readonly text: string;
  readonly fault: AlarmThresholdFault | undefined;
  /** How many would be in alarm now; undefined = not known. */
  readonly firing: number | undefined;
  readonly onChange: (text: string) => void;
}) {
  const t = useTranslations("alarmThresholds");
  const locale = useLocale();
  const noteId = useId();
  const suggestion = fault?.code === "same_limit" ? fault.suggestion : undefined;
  return (
    <>
      <input
        className={`h-8 w-24 rounded-md border bg-surface px-2 text-end tabular-nums ${fault === undefined ? "border-ink-soft" : "border-fault"}`}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("off")}
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={noteId}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={noteId} className="mt-0.5 block min-h-4 text-xs/4 text-ink-soft">
        {fault === undefined ? null : <FaultText fault={fault} />}
        {fault === undefined && text !== "" ? (
          <span data-firing={firing}>
            {firing === undefined ? t("firingUnknown") : t("firing", { count: formatCount(firing, locale) })}
          </span>
        ) : null}
        {suggestion === undefined ? null : (
          <button type="button" className="link ms-1 underline!" onClick={() => onChange(String(suggestion))}>
            {t("use", { value: suggestion })}
          </button>
        )}
      </span>
    </>
  );
}

function FaultText({ fault }: { readonly fault: AlarmThresholdFault }) {
  const t = useTranslations("alarmThresholds");
  const media = useTranslations("media");
  const words = () => {
    switch (fault.code) {
      case "out_of_range":
        return t("fault.out_of_range", { lowest: fault.lowest, highest: fault.highest });
      case "same_limit":
        return t("fault.same_limit", { media: media.has(fault.media) ? media(fault.media) : fault.media });
      default:
        return t("fault.not_whole");
    }
  };
  return <span className="text-fault">{words()}</span>;
}
