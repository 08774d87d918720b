"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, type FormEvent, useState } from "react";
import type { Board, BoardFault } from "@/lib/domain/index.ts";
import { FormField, fieldLook } from "../admin/form-field.tsx";
import { Button } from "../ui/button.tsx";
import { Drawer } from "../ui/drawer.tsx";
import { BoardFaults } from "./board-faults.tsx";
import { readBoardFile } from "./board-file.ts";
import { boardRoutes } from "./board-routes.ts";
import { useBoardDeed } from "./use-board-deed.ts";

interface ImportProps {
  readonly onImported: (board: Board) => void;
  readonly onClose: () => void;
}

/** A board from a file or from pasted text, in a sheet beside the page. */
export function ImportBoardDrawer({ isOpen, ...props }: ImportProps & { readonly isOpen: boolean }) {
  const t = useTranslations("boards.import");
  return (
    <Drawer
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : props.onClose())}
    >
      {isOpen ? <ImportForm {...props} /> : null}
    </Drawer>
  );
}

function ImportForm({ onImported, onClose }: ImportProps) {
  const t = useTranslations("boards.import");
  const deed = useBoardDeed();
  const [text, setText] = useState("");
  const [faults, setFaults] = useState<readonly BoardFault[]>([]);

  const take = async (file: Pick<Blob, "size" | "text">) => {
    setFaults([]);
    deed.forgive();
    const read = await readBoardFile(file);
    if ("faults" in read) setFaults(read.faults);
    else if (await deed.act(() => boardRoutes.create(read.board))) onImported(read.board);
  };
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    // The same file may be chosen again once it was mended.
    currentTarget.value = "";
    if (file !== undefined) void take(file);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void take(new Blob([text]));
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      className="flex flex-col gap-4 text-[0.8125rem]"
      aria-busy={deed.isBusy}
    >
      <p className="text-ink-soft">{t("intro")}</p>
      <FormField label={t("file")}>
        {(links) => (
          <input
            {...links}
            type="file"
            accept="application/json,.json"
            className="max-w-full file:control file:me-3"
            onChange={choose}
          />
        )}
      </FormField>
      <FormField label={t("text")}>
        {(links) => (
          <textarea
            {...links}
            className={`${fieldLook} h-48 resize-y py-1.5 font-mono text-xs`}
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FormField>
      <div role="alert" className="empty:hidden">
        {faults.length === 0 && deed.problem === "" ? null : (
          <div className="rounded-md border border-line-strong p-3">
            <p className="mb-2 font-semibold text-fault">
              {deed.problem === "" ? t("refused", { count: faults.length }) : deed.problem}
            </p>
            <BoardFaults faults={faults} />
          </div>
        )}
      </div>
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-surface px-4 py-3">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="main" type="submit" disabled={deed.isBusy || text.trim() === ""}>
          {t("import")}
        </Button>
      </div>
    </form>
  );
}
