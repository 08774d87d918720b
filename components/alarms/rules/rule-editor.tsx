"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type AlarmRuleDraft, type AlarmRuleFault, checkAlarmRule } from "@/lib/domain/index.ts";
import { Button } from "../../ui/button.tsx";
import { Drawer } from "../../ui/drawer.tsx";
import { useAlarmWords } from "../use-alarm-words.ts";
import { draftOf, kpiOf, newRuleText, type RuleText, ruleText } from "./rule-draft.ts";
import { RuleFields } from "./rule-fields.tsx";
import { RulePreview } from "./rule-preview.tsx";
import type { RulesFault, WrittenRule } from "./use-rules.ts";

interface RuleEditorProps {
  /** Undefined = it is closed. */
  readonly rule: WrittenRule | "new" | undefined;
  readonly isSaving: boolean;
  /** Why the last save did nothing. */
  readonly fault: RulesFault | undefined;
  readonly onSave: (draft: AlarmRuleDraft) => void;
  readonly onClose: () => void;
}

/** A rule in a sheet beside the page, with what it would do now. */
export function RuleEditor({ rule, ...props }: RuleEditorProps) {
  const t = useTranslations("alarmRules");
  return (
    <Drawer
      title={t(rule === "new" ? "new" : "editTitle")}
      isOpen={rule !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : props.onClose())}
    >
      {rule === undefined ? null : <RuleForm key={rule === "new" ? "new" : rule.id} rule={rule} {...props} />}
    </Drawer>
  );
}

function RuleForm({
  rule,
  isSaving,
  fault,
  onSave,
  onClose,
}: RuleEditorProps & { readonly rule: WrittenRule | "new" }) {
  const t = useTranslations("alarmRules");
  const words = useAlarmWords();
  const [text, setText] = useState<RuleText>(() =>
    rule === "new" ? newRuleText : ruleText(rule, words.name(rule.name, "rule")),
  );
  const [isTried, setIsTried] = useState(false);
  const draft = draftOf(text);
  const faults = checkAlarmRule(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (faults.length === 0) onSave(draft);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4 text-[0.8125rem]">
      <RuleFields text={text} faults={shownFaults(faults, isTried)} onChange={setText}>
        <section
          aria-label={t("preview.title")}
          className="rounded-md border border-line bg-ground px-3 py-2"
        >
          <RulePreview draft={draft} unit={kpiOf(text)?.unit ?? "count"} />
        </section>
      </RuleFields>
      <p role="alert" className="text-fault empty:hidden">
        {fault === undefined ? "" : t(fault === "changed" ? "problem.changedHere" : `problem.${fault}`)}
      </p>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-surface px-4 py-3">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="main" type="submit" disabled={isSaving}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

/** Nobody is told of a field they have not come to yet: the name, and the services, only once they tried to save. */
function shownFaults(
  faults: readonly AlarmRuleFault[],
  isTried: boolean,
): ReadonlyMap<string, AlarmRuleFault> {
  const shown = faults.filter(({ field }) => isTried || (field !== "name" && field !== "scope"));
  return new Map(shown.map((fault) => [fault.field, fault]));
}
