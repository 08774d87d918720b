"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { foldText } from "../ui/fold-text.ts";
import type { Question } from "./confirm-dialog.tsx";
import { useDeed } from "./use-deed.ts";

interface Listing<Row> {
  /** Where the catalogues have the page's words. */
  readonly words:
    | "administration.people"
    | "administration.teams"
    | "administration.keys"
    | "sessions"
    | "screensAdmin"
    | "screensAdmin.link";
  /** Undefined = not told yet. */
  readonly rows: readonly Row[] | undefined;
  readonly isFailed: boolean;
  readonly reload: () => unknown;
  /** What a row is found by. */
  readonly textsOf: (row: Row) => readonly string[];
}

/**
 * What every page with one list of administration keeps: what is searched and found, which row is edited, what is asked
 * before it is done, and how that goes. `page`, `editor` and `confirm` are properties for these three.
 */
export function useListPage<Row>({ words, rows, isFailed, reload, textsOf }: Listing<Row>) {
  const t = useTranslations(words);
  const [search, onSearch] = useState("");
  const [edited, setEdited] = useState<Row | "new">();
  const [question, setQuestion] = useState<Question>();
  const deed = useDeed(reload);
  const saving = useDeed(reload);
  const wanted = foldText(search);
  const found = (rows ?? []).filter((row) => textsOf(row).some((text) => foldText(text).includes(wanted)));
  const close = () => setEdited(undefined);
  return {
    found,
    edited,
    edit(row: Row | "new") {
      saving.forgive();
      setEdited(row);
    },
    close,
    deed,
    /** What is done in the sheet, where its refusal is shown. */
    saving,
    ask: setQuestion,
    page: {
      ...{ title: t("title"), intro: t("intro"), searchLabel: t("find"), none: t("none") },
      ...{ search, onSearch, said: deed.said, refusal: deed.refusal },
      ...{ count: rows?.length, found: found.length, isFailed },
    },
    editor: { isBusy: saving.isBusy, refusal: saving.refusal, onClose: close },
    confirm: { question, onClose: () => setQuestion(undefined) },
  };
}
