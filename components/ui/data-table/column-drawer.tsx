"use client";

import { Columns3 } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../button.tsx";
import { lazyPart } from "../lazy-part.ts";
import { useOpener } from "../use-opener.ts";
import type { ColumnDrawerProps } from "./column-sheet.tsx";

const sheet = lazyPart(async () => (await import("./column-sheet.tsx")).ColumnSheet);

/** Opens the sheet in which columns are chosen and ordered. */
export function ColumnDrawer<Row>(props: ColumnDrawerProps<Row>) {
  const t = useWords("table");
  const { Part, button, opened } = useOpener(sheet, "dialog");
  return (
    <>
      <Button {...button}>
        <Columns3 className="size-3.5" aria-hidden="true" />
        {t("columns")}
      </Button>
      {Part === undefined ? null : <Part {...props} {...opened} />}
    </>
  );
}
