import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CalmPage } from "@/components/sign-in/calm-page.tsx";
import { LinkForm } from "@/components/sign-in/link-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.link");
  return { title: t("title"), referrer: "no-referrer" };
}

/** Where one-time links lead; the token behind the `#` never reaches the server by the address. */
export default async function SetupPage() {
  const [t, app] = [await getTranslations("signIn.link"), await getTranslations("app")];
  return (
    <CalmPage brand={app("name")} title={t("title")}>
      <LinkForm />
    </CalmPage>
  );
}
