"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { AlarmRuleFault } from "@/lib/domain/index.ts";

/** What a control of the editor is told by its field. */
export interface ControlLinks {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string;
}

/** A named field with what is wrong with it, or what it means. */
export function RuleField({
  label,
  hint,
  fault,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: AlarmRuleFault | undefined;
  readonly children: (links: ControlLinks) => ReactNode;
}) {
  const id = useId();
  const noteId = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, "aria-invalid": fault !== undefined, "aria-describedby": noteId })}
      <p
        id={noteId}
        className={`text-xs empty:hidden ${fault === undefined ? "text-ink-soft" : "text-fault"}`}
      >
        {fault === undefined ? hint : <FaultText fault={fault} />}
      </p>
    </div>
  );
}

/** What is wrong, with what to do about it. */
export function FaultText({ fault }: { readonly fault: AlarmRuleFault }) {
  const t = useTranslations("alarmRules");
  return "lowest" in fault
    ? t("fault.out_of_range", { lowest: fault.lowest, highest: fault.highest })
    : t(`fault.${fault.field}_${fault.code}`);
}
