"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Refusal } from "../sign-in/send-json.ts";
import { EmptyNote } from "../ui/empty-note.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { SearchBox } from "../ui/search-box.tsx";
import { useRefusalWords } from "./use-refusal-words.ts";

interface ListPageProps {
  readonly title: string;
  /** What the page is about, in a sentence. */
  readonly intro: string;
  readonly searchLabel: string;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** What was done last. */
  readonly said: string;
  /** Why it was not done. */
  readonly refusal: Refusal | undefined;
  /** Undefined = not told yet. */
  readonly count: number | undefined;
  readonly found: number;
  readonly isFailed: boolean;
  readonly none: string;
  /** The main thing to do on the page. */
  readonly action?: ReactNode;
  /** Dialogs and sheets over the page. */
  readonly besides?: ReactNode;
  /** The table, drawn while something was found. */
  readonly children: ReactNode;
}

/** A page with one list of administration: its search, what was done, and the list or why there is none. */
export function ListPage(props: ListPageProps) {
  const { title, intro, searchLabel, search, onSearch, said, refusal, action } = props;
  const words = useRefusalWords();
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <PageHeader title={title}>
        <SearchBox label={searchLabel} value={search} onChange={onSearch} />
        <div className="flex flex-wrap gap-2 sm:ms-auto">{action}</div>
      </PageHeader>
      <p className="max-w-[100ch] text-[0.8125rem] text-ink-soft">{intro}</p>
      <p role="status" className="text-[0.8125rem] font-medium empty:sr-only">
        {said}
      </p>
      <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
        {refusal === undefined ? "" : words(refusal)}
      </p>
      <ListOrNote {...props} />
      {props.besides}
    </div>
  );
}

function ListOrNote({ count, found, isFailed, none, search, children }: ListPageProps) {
  const t = useTranslations("administration");
  if (count === undefined) return <EmptyNote>{isFailed ? t("problem.failed") : t("loading")}</EmptyNote>;
  if (count === 0) return <EmptyNote>{none}</EmptyNote>;
  return found === 0 ? <EmptyNote>{t("nothingFound", { search })}</EmptyNote> : children;
}
