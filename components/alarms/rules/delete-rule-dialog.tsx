"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { useAlarmWords } from "../use-alarm-words.ts";
import type { WrittenRule } from "./use-rules.ts";

/** Asks before a rule is deleted, and says what that does; open while there is a rule to ask about. */
export function DeleteRuleDialog({
  rule,
  onDelete,
  onCancel,
}: {
  readonly rule: WrittenRule | undefined;
  readonly onDelete: (rule: WrittenRule) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("alarmRules");
  const words = useAlarmWords();
  return (
    <Base.Root open={rule !== undefined} onOpenChange={(isOpen) => (isOpen ? undefined : onCancel())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="popup fixed top-[20vh] left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 p-5">
          <Base.Title className="text-base font-semibold">
            {t("deleteTitle", { name: rule === undefined ? "" : words.name(rule.name, "rule") })}
          </Base.Title>
          <Base.Description className="mt-1 text-[0.8125rem] text-ink-soft">
            {t("deleteMeans", { count: rule?.standing?.raised ?? 0 })}
          </Base.Description>
          <div className="mt-4 flex justify-end gap-2">
            <Base.Close className="control">{t("cancel")}</Base.Close>
            <Button kind="main" onClick={() => (rule === undefined ? undefined : onDelete(rule))}>
              {t("deleteNow")}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
