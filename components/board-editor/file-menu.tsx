"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu, MenuItem } from "../ui/menu.tsx";
import { boardJsonName, readBoardFile } from "./board-file.ts";
import type { BoardEditing } from "./use-board-editor.ts";
import { useEditWords } from "./use-edit-words.ts";

/** The board as a file: taken along as it is now, or replaced by what a file holds, which can be taken back. */
export function FileMenu({ editing: { board, act } }: { readonly editing: BoardEditing }) {
  const t = useTranslations("boardEditor");
  const words = useEditWords();
  const input = useRef<HTMLInputElement>(null);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    // The same file may be chosen again once it was mended.
    currentTarget.value = "";
    if (file === undefined) return;
    const read = await readBoardFile(file);
    if ("board" in read) act({ do: "replace", board: read.board, atMs: performance.now() });
    setFaults("board" in read ? [] : read.faults.map((fault) => `${fault.path}: ${words.fault(fault)}`));
  };
  return (
    <>
      <Menu
        trigger={<IconButton label={t("file")} icon={<Ellipsis className="size-4" aria-hidden="true" />} />}
      >
        <MenuItem onPress={() => saveFile(boardJsonName(board), JSON.stringify(board, null, 2))}>
          {t("export")}
        </MenuItem>
        <MenuItem onPress={() => input.current?.click()}>{t("import")}</MenuItem>
      </Menu>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("import")}
        className="hidden"
        onChange={(event) => void take(event)}
      />
      {faults.length === 0 ? null : (
        <div
          role="alert"
          className="order-last basis-full rounded-md border border-line-strong bg-surface p-3 text-[0.8125rem]"
        >
          <p className="font-semibold">{t("importRefused")}</p>
          <ul className="my-2 max-h-32 list-disc overflow-auto ps-5">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
          <Button onClick={() => setFaults([])}>{t("close")}</Button>
        </div>
      )}
    </>
  );
}

function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
