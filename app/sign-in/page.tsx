import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPerson } from "@/app/access/require-person.ts";
import { CalmPage } from "@/components/sign-in/calm-page.tsx";
import { SignInForm } from "@/components/sign-in/sign-in-form.tsx";
import { safeNextPath } from "@/lib/auth/server.ts";
import { runtime } from "@/lib/runtime/server.ts";

export const dynamic = "force-dynamic";

interface Context {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title"), referrer: "no-referrer" };
}

/** Where nobody is sent, to come back as somebody. */
export default async function SignInPage({ searchParams }: Context) {
  const [asked, t, app] = [await searchParams, await getTranslations("signIn"), await getTranslations("app")];
  const next = safeNextPath(only(asked.next));
  if ((await findPerson()) !== undefined) redirect(next);
  const { auth } = await runtime();
  return (
    <CalmPage brand={app("name")} title={t("title")}>
      <SignInForm
        next={next}
        problem={only(asked.problem)}
        isDemoOffered={auth.demo !== undefined}
        providerName={auth.oidc?.name}
      />
    </CalmPage>
  );
}

function only(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
