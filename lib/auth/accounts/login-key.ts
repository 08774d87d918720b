import { AuthError } from "../auth-error.ts";

/** What two logins are compared by: the same letters, however wide or large. Never throws. */
export function loginKey(login: string): string {
  return login.slice(0, 200).normalize("NFKC").trim().toLowerCase();
}

/** The login as it may be kept: letters, digits and `._@+-`, at most 64. @throws AuthError `bad_login` */
export function checkLogin(login: string): string {
  const text = login.normalize("NFKC").trim();
  if (!/^[\p{L}\p{N}._@+-]{1,64}$/u.test(text)) throw new AuthError("bad_login");
  return text;
}
