"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";

/** What stands where a page could not be drawn: draw it again, or go where it works. */
export function FailedPage({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTranslations("problem");
  useEffect(() => console.error(error), [error]);
  return (
    <section role="alert">
      <ProblemNote title={t("errorTitle")} text={t("errorText")} code={codeOf(error)}>
        <button type="button" className="control" onClick={retry}>
          {t("retry")}
        </button>
        {/* A whole new page: what failed may be any part of this one. It is also the smaller first load of every page. */}
        <a href="/" className="control">
          {t("home")}
        </a>
      </ProblemNote>
    </section>
  );
}

/** Next hides the message of an error of the server and gives its number in the log. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return "digest" in error && typeof error.digest === "string" ? error.digest : error.name;
}
