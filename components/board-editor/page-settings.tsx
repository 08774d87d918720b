"use client";

import { useTranslations } from "next-intl";
import { type Board, type BoardPage, boardLimits } from "@/lib/domain/index.ts";
import { NumberField } from "./fields/number-field.tsx";
import { TextField } from "./fields/text-field.tsx";
import { readWhole } from "./fields/whole-text.ts";
import type { SettingsProps } from "./settings-props.ts";
import { withMember } from "./with-member.ts";

/** The name of a page, and how long it stays. */
export function PageSettings({
  page,
  board,
  faultOf,
  act,
}: SettingsProps & { readonly page: BoardPage; readonly board: Board }) {
  const t = useTranslations("boardEditor");
  const set = (field: string, changed: BoardPage) =>
    act({ do: "set_page", page: changed, field, atMs: performance.now() });
  return (
    <>
      <TextField
        label={t("field.pageTitle")}
        fault={faultOf("title")}
        value={page.title ?? ""}
        maxLength={boardLimits.title}
        onChange={(title) => set("title", withMember(page, "title", title === "" ? undefined : title))}
      />
      <NumberField
        label={t("field.seconds")}
        hint={t("hint.seconds", { seconds: board.rotateSeconds })}
        fault={faultOf("seconds")}
        notNumber={t("notWhole")}
        value={page.seconds}
        placeholder={String(board.rotateSeconds)}
        write={String}
        read={readWhole}
        onChange={(seconds) => set("seconds", withMember(page, "seconds", seconds))}
      />
    </>
  );
}
