import { Ajv2020 } from "ajv/dist/2020.js";
import { openApi } from "../open-api.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "openapi", ...openApi });

/** What of `answer` is not as the document describes the answer of a `get` of `path`; empty = it is. */
export function faultsOfAnswer(
  path: string,
  answer: unknown,
  contentType = "application/json",
): readonly string[] {
  const part = (text: string) => encodeURIComponent(text.replaceAll("~", "~0").replaceAll("/", "~1"));
  const pointer = `openapi#/paths/${part(path)}/get/responses/200/content/${part(contentType)}/schema`;
  const validate = ajv.getSchema(pointer);
  if (validate === undefined) return [`${path} is not described`];
  validate(answer);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
