import Link from "next/link";
import { useTranslations } from "next-intl";
import { ProblemNote } from "@/components/ui/problem-note.tsx";

export default function NotFound() {
  const t = useTranslations("problem");
  return (
    <main>
      <ProblemNote title={t("notFoundTitle")} text={t("notFoundText")}>
        <Link href="/" className="control">
          {t("home")}
        </Link>
      </ProblemNote>
    </main>
  );
}
