"use client";

import { Download } from "lucide-react";
import { useWords } from "@/lib/format/use-words.ts";
import { Button } from "../ui/button.tsx";
import { lazyPart } from "../ui/lazy-part.ts";
import { useOpener } from "../ui/use-opener.ts";
import type { PastExportProps } from "./past-export-popup.tsx";

const popup = lazyPart(async () => (await import("./past-export-popup.tsx")).PastExportPopup);

/** Takes what a page tells of the past into a file or onto paper. */
export function PastExport(props: PastExportProps) {
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
