/** `too_simple`: fewer than five different characters; `has_login`: it holds the login it belongs to. */
export type PasswordFault = "too_short" | "too_long" | "too_simple" | "has_login";

const shortest = 12;
const longest = 128;
const fewestDifferent = 5;

/** What is wrong with a new password for `login`, or undefined. Lengths are in characters, not bytes. */
export function checkPassword(password: string, login: string): PasswordFault | undefined {
  const characters = [...password];
  if (characters.length < shortest) return "too_short";
  if (characters.length > longest) return "too_long";
  if (new Set(characters).size < fewestDifferent) return "too_simple";
  const isGuessable = login.length >= 4 && password.toLowerCase().includes(login.toLowerCase());
  return isGuessable ? "has_login" : undefined;
}
