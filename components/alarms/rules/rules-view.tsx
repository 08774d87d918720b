"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AlarmRuleDraft } from "@/lib/domain/index.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { DeleteRuleDialog } from "./delete-rule-dialog.tsx";
import { RuleEditor } from "./rule-editor.tsx";
import { RulesTable } from "./rules-table.tsx";
import { useRules, type WrittenRule } from "./use-rules.ts";

/** The rules of our own: what they watch, how they stand, and their editor. */
export function RulesView() {
  const t = useTranslations("alarmRules");
  const { rules, change } = useRules();
  const [edited, setEdited] = useState<WrittenRule | "new">();
  const [deleted, setDeleted] = useState<WrittenRule>();
  const open = (rule: WrittenRule | "new") => {
    change.reset();
    setEdited(rule);
  };
  // Who was told that somebody else was first, and saves again, means to replace what stands now.
  const versionOf = ({ id, version }: WrittenRule) => {
    const now = rules.data?.find((rule) => rule.id === id)?.version;
    return change.error?.fault === "changed" ? (now ?? version) : version;
  };
  const save = (draft: AlarmRuleDraft) => {
    const wanted =
      edited === undefined || edited === "new"
        ? ({ kind: "create", draft } as const)
        : ({ kind: "replace", id: edited.id, version: versionOf(edited), draft } as const);
    change.mutate(wanted, { onSuccess: () => setEdited(undefined) });
  };
  if (rules.data === undefined) {
    return <EmptyNote>{rules.isError ? t("problem.failed") : t("loading")}</EmptyNote>;
  }
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <p className="max-w-[72ch] flex-1 basis-80 text-[0.8125rem] text-ink-soft">{t("intro")}</p>
        <Button kind="main" className="sm:ms-auto" onClick={() => open("new")}>
          <Plus className="size-4" aria-hidden="true" />
          {t("new")}
        </Button>
      </div>
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {change.error === null || edited !== undefined ? "" : t(`problem.${change.error.fault}`)}
      </p>
      {rules.data.length === 0 ? (
        <EmptyNote>{t("none")}</EmptyNote>
      ) : (
        <RulesTable
          rules={rules.data}
          onToggle={(rule) => change.mutate(toggled(rule))}
          onEdit={open}
          onDelete={setDeleted}
        />
      )}
      <RuleEditor
        rule={edited}
        isSaving={change.isPending}
        fault={change.error?.fault}
        onSave={save}
        onClose={() => setEdited(undefined)}
      />
      <DeleteRuleDialog
        rule={deleted}
        onCancel={() => setDeleted(undefined)}
        onDelete={({ id, version }) => {
          change.mutate({ kind: "delete", id, version });
          setDeleted(undefined);
        }}
      />
    </>
  );
}

function toggled({ id, version, standing: _, ...rule }: WrittenRule) {
  return { kind: "replace", id, version, draft: { ...rule, isEnabled: !rule.isEnabled } } as const;
}
