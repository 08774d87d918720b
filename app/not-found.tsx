import Link from "next/link";
import { useTranslations } from "next-intl";

export default function NotFound() {
  const t = useTranslations("problem");
  return (
    <main className="mx-auto max-w-xl px-6 py-24">
      <h1 className="mb-2 text-xl font-semibold">{t("notFoundTitle")}</h1>
      <p className="mb-6 text-ink-soft">{t("notFoundText")}</p>
      <Link href="/" className="control">
        {t("home")}
      </Link>
    </main>
  );
}
