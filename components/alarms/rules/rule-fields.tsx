"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AlarmRuleFault, RuleScope } from "@/lib/domain/index.ts";
import { canSplitByMedia, hasVolume, ruleDirection } from "@/lib/domain/index.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { KpiChoice } from "./kpi-choice.tsx";
import { kpiOf, type RuleText, withKpi, withScope } from "./rule-draft.ts";
import { FaultText, RuleField } from "./rule-field.tsx";
import { ServicesChoice } from "./services-choice.tsx";

const scopes: readonly RuleScope["of"][] = ["each_service", "services", "floor", "each_agent"];
const media = ["voice", "chat", "email"] as const;
const directions = ["above", "below"] as const;
const input = "h-8 w-full min-w-0 rounded-md border border-ink-soft bg-surface px-2";
const choice = "control border-ink-soft!";

interface RuleFieldsProps {
  readonly text: RuleText;
  /** By the member of the rule. */
  readonly faults: ReadonlyMap<string, AlarmRuleFault>;
  readonly onChange: (text: RuleText) => void;
}

/** Everything of a rule that can be set; `children` stand below the limits. */
export function RuleFields({ children, ...props }: RuleFieldsProps & { readonly children: ReactNode }) {
  const { text, faults, onChange } = props;
  const t = useTranslations("alarmRules");
  return (
    <>
      <RuleField label={t("field.name")} fault={faults.get("name")}>
        {(links) => (
          <input
            {...links}
            className={input}
            autoComplete="off"
            maxLength={80}
            value={text.name}
            onChange={({ target }) => onChange({ ...text, name: target.value })}
          />
        )}
      </RuleField>
      <WatchedFields {...props} />
      <LimitFields {...props} />
      {children}
      <TimeFields {...props} />
      <QuietFields {...props} />
      <Checkbox
        label={t("field.isEnabled")}
        isChecked={text.isEnabled}
        onChange={(isEnabled) => onChange({ ...text, isEnabled })}
      />
    </>
  );
}

function WatchedFields({ text, faults, onChange }: RuleFieldsProps) {
  const t = useTranslations("alarmRules");
  const mediaNames = useTranslations("media");
  const kpi = kpiOf(text);
  return (
    <>
      <RuleField label={t("field.scope")}>
        {(links) => (
          <select
            {...links}
            className={choice}
            value={text.of}
            onChange={({ target }) =>
              onChange(withScope(text, scopes.find((each) => each === target.value) ?? "each_service"))
            }
          >
            {scopes.map((each) => (
              <option key={each} value={each}>
                {t(`scope.${each}`)}
              </option>
            ))}
          </select>
        )}
      </RuleField>
      {text.of === "services" ? (
        <ServicesChoice
          chosen={text.ids}
          fault={faults.get("scope")}
          onChange={(ids) => onChange({ ...text, ids })}
        />
      ) : null}
      <RuleField label={t("field.kpi")} fault={faults.get("kpi")}>
        {(links) => (
          <KpiChoice
            links={links}
            of={text.of}
            chosen={text.kpi}
            onChange={(id) => onChange(withKpi(text, id))}
          />
        )}
      </RuleField>
      {kpi !== undefined && canSplitByMedia(kpi) ? (
        <RuleField label={t("field.media")} fault={faults.get("media")}>
          {(links) => (
            <select
              {...links}
              className={choice}
              value={text.media}
              onChange={({ target }) => onChange({ ...text, media: target.value })}
            >
              <option value="">{t("allMedia")}</option>
              {media.map((each) => (
                <option key={each} value={each}>
                  {mediaNames(each)}
                </option>
              ))}
            </select>
          )}
        </RuleField>
      ) : null}
    </>
  );
}

/** A number as text, with what it counts in. */
function NumberField({
  text,
  faults,
  onChange,
  name,
  member = name,
  hint,
}: RuleFieldsProps & {
  readonly name: "warn" | "critical" | "margin" | "minVolume" | "hold" | "cooldown";
  /** Of the rule. */
  readonly member?: string;
  readonly hint: string;
}) {
  const t = useTranslations("alarmRules");
  return (
    <RuleField label={t(`field.${name}`)} hint={hint} fault={faults.get(member)}>
      {(links) => (
        <input
          {...links}
          className={`${input} text-end tabular-nums`}
          inputMode="decimal"
          autoComplete="off"
          value={text[name]}
          onChange={({ target }) => onChange({ ...text, [name]: target.value })}
        />
      )}
    </RuleField>
  );
}

function LimitFields(props: RuleFieldsProps) {
  const { text, faults, onChange } = props;
  const t = useTranslations("alarmRules");
  const kpi = kpiOf(text);
  const unit = t(`unit.${kpi?.unit ?? "count"}`);
  return (
    <>
      {kpi !== undefined && ruleDirection(kpi) === undefined ? (
        <RuleField label={t("field.direction")} fault={faults.get("direction")}>
          {(links) => (
            <select
              {...links}
              className={choice}
              value={text.direction}
              onChange={({ target }) =>
                onChange({ ...text, direction: directions.find((each) => each === target.value) ?? "above" })
              }
            >
              {directions.map((each) => (
                <option key={each} value={each}>
                  {t(`raises.${each}`)}
                </option>
              ))}
            </select>
          )}
        </RuleField>
      ) : (
        <p className="-mb-2 text-ink-soft">{t(`raises.${text.direction}`)}</p>
      )}
      <div className="grid grid-cols-3 gap-3">
        {(["warn", "critical", "margin"] as const).map((name) => (
          <NumberField key={name} {...props} name={name} hint={unit} />
        ))}
      </div>
      <p className="-mt-3 text-xs text-ink-soft">{t("hint.margin")}</p>
      {kpi !== undefined && hasVolume(kpi) ? (
        <NumberField {...props} name="minVolume" hint={t("hint.minVolume")} />
      ) : null}
    </>
  );
}

const times = [
  { name: "hold", member: "holdSeconds" },
  { name: "cooldown", member: "cooldownSeconds" },
] as const;

function TimeFields(props: RuleFieldsProps) {
  const t = useTranslations("alarmRules");
  return (
    <div className="grid grid-cols-2 gap-3">
      {times.map(({ name, member }) => (
        <NumberField key={name} {...props} name={name} member={member} hint={t(`hint.${name}`)} />
      ))}
    </div>
  );
}

function QuietFields({ text, faults, onChange }: RuleFieldsProps) {
  const t = useTranslations("alarmRules");
  const fault = faults.get("quietHours");
  return (
    <div className="flex flex-col gap-1">
      <Checkbox
        label={t("field.quiet")}
        isChecked={text.isQuiet}
        onChange={(isQuiet) => onChange({ ...text, isQuiet })}
      />
      {text.isQuiet ? (
        <div className="grid grid-cols-2 gap-3">
          {(["from", "to"] as const).map((name) => (
            <RuleField key={name} label={t(`field.${name}`)}>
              {(links) => (
                <input
                  {...links}
                  type="time"
                  className={input}
                  value={text[name]}
                  onChange={({ target }) => onChange({ ...text, [name]: target.value })}
                />
              )}
            </RuleField>
          ))}
        </div>
      ) : null}
      <p className={`text-xs ${fault === undefined ? "text-ink-soft" : "text-fault"}`}>
        {fault === undefined ? t("hint.quiet") : <FaultText fault={fault} />}
      </p>
    </div>
  );
}
