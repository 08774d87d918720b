"use client";

import { Download } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../button.tsx";
import { lazyPart } from "../lazy-part.ts";
import { useOpener } from "../use-opener.ts";
import type { ExportMenuProps } from "./export-popup.tsx";

const popup = lazyPart(async () => (await import("./export-popup.tsx")).ExportPopup);

/** Takes what is on screen into a file or onto paper. */
export function ExportMenu<Row>(props: ExportMenuProps<Row>) {
  const t = useWords("table");
  const { Part, button, opened } = useOpener(popup, "menu");
  return (
    <>
      <Button {...button}>
        <Download className="size-3.5" aria-hidden="true" />
        {t("export")}
      </Button>
      {Part === undefined ? null : <Part {...props} {...opened} />}
    </>
  );
}
