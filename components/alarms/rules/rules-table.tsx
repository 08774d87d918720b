"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useKpiWords } from "../../kpi/use-kpi-words.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import { useAlarmWords } from "../use-alarm-words.ts";
import { RuleLimits } from "./rule-limits.tsx";
import { RuleScopeText } from "./rule-scope-text.tsx";
import { RuleStanding } from "./rule-standing.tsx";
import type { WrittenRule } from "./use-rules.ts";

const columns = [
  { name: "on", className: "w-14 max-sm:w-12" },
  { name: "name", className: "w-56 2xl:w-80 max-sm:w-auto" },
  { name: "kpi", className: "w-44 2xl:w-64 max-lg:hidden" },
  { name: "target", className: "w-44 2xl:w-56 max-lg:hidden" },
  { name: "limits", className: "w-68 2xl:w-80 max-md:hidden" },
  { name: "now", className: "max-sm:hidden" },
] as const;

export interface RuleActs {
  readonly onToggle: (rule: WrittenRule) => void;
  readonly onEdit: (rule: WrittenRule) => void;
  readonly onDelete: (rule: WrittenRule) => void;
}

/** Every rule with what it watches and how it stands. */
export function RulesTable({ rules, ...acts }: RuleActs & { readonly rules: readonly WrittenRule[] }) {
  const t = useTranslations("alarmRules");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
    >
      {rules.map((rule) => (
        <RuleRow key={rule.id} rule={rule} {...acts} />
      ))}
    </TitledTable>
  );
}

function RuleRow({ rule, onToggle, onEdit, onDelete }: RuleActs & { readonly rule: WrittenRule }) {
  const t = useTranslations("alarmRules");
  const figures = useKpiWords();
  const name = useAlarmWords().name(rule.name, "rule");
  return (
    <tr data-rule={rule.id}>
      <td>
        <span className="flex">
          <Checkbox
            isBare
            label={t("isOn", { name })}
            isChecked={rule.isEnabled}
            onChange={() => onToggle(rule)}
          />
        </span>
      </td>
      <th scope="row" title={name} className={`py-1.5! ${rule.isEnabled ? "" : "text-ink-soft"}`}>
        <span className="block truncate">{name}</span>
        <span className="block truncate text-xs font-normal text-ink-soft lg:hidden">
          {figures.name(rule.kpi)} · <RuleScopeText rule={rule} />
        </span>
        <span className="block truncate text-xs font-normal text-ink-soft md:hidden">
          <RuleLimits rule={rule} />
        </span>
        <span className="block truncate text-xs font-normal sm:hidden">
          <RuleStanding rule={rule} />
        </span>
      </th>
      <td className="max-lg:hidden" title={figures.meaning(rule.kpi)}>
        {figures.name(rule.kpi)}
      </td>
      <td className="max-lg:hidden">
        <RuleScopeText rule={rule} />
      </td>
      <td className="max-md:hidden">
        <RuleLimits rule={rule} />
      </td>
      <td className="max-sm:hidden">
        <RuleStanding rule={rule} />
      </td>
      <td>
        <span className="flex justify-end">
          <IconButton
            label={t("edit", { name })}
            icon={<Pencil className="size-4" aria-hidden="true" />}
            onClick={() => onEdit(rule)}
          />
          <IconButton
            label={t("delete", { name })}
            icon={<Trash2 className="size-4" aria-hidden="true" />}
            onClick={() => onDelete(rule)}
          />
        </span>
      </td>
    </tr>
  );
}
