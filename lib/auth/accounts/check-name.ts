import { AuthError } from "../auth-error.ts";

/** A person's name as it may be shown: 1 to 100 characters, none of them invisible. @throws AuthError `bad_name` */
export function checkName(name: string): string {
  const text = name.normalize("NFC").trim();
  if (text === "" || [...text].length > 100 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u.test(text)) {
    throw new AuthError("bad_name");
  }
  return text;
}
