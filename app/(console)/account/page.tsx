import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePerson } from "@/app/access/require-person.ts";
import { LateAccountView } from "@/components/account/late-account-view.tsx";
import { runtime } from "@/lib/runtime/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const person = await requirePerson();
  const { auth } = await runtime();
  const { name, login, role, method, interactLogin } = person;
  const [{ hasPassword, locale }, rights] = await Promise.all([
    auth.people.get(person.id),
    auth.rightsOf(person),
  ]);
  const { scope, permissions, grants, grantsAskedAtMs } = rights;
  const grantsAt = grantsAskedAtMs === undefined ? undefined : new Date(grantsAskedAtMs).toISOString();
  return (
    <LateAccountView
      account={{ name, login, role, method, locale, hasPassword }}
      rights={{ scope, permissions: { ...permissions }, interactLogin, grants, grantsAt }}
    />
  );
}
