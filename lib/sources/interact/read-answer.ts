import type { CodecError, WireFormat } from "./codec/index.ts";
import { decodeInTurns } from "./decode-in-turns.ts";
import type { HttpAnswer } from "./http-client.ts";
import { InteractError } from "./interact-error.ts";
import { readResponse, type WireResponse } from "./wire/index.ts";

/** What an answer says. @throws InteractError for one that cannot be read, or is a refusal: `rejected` */
export async function readAnswer(answer: HttpAnswer, format: WireFormat): Promise<WireResponse> {
  const { contentType } = answer;
  const decoded = await decodeInTurns(answer.bytes, {
    format,
    ...(contentType === undefined ? {} : { contentType }),
  });
  if (!decoded.ok) throw faultOfCodec(decoded.error);
  const response = readResponse(decoded.tree);
  if (response.status === "error") throw faultOfRejection(response);
  return response;
}

function faultOfCodec(error: CodecError): InteractError {
  const details = { detail: `${error.code}: ${error.detail}`, cause: error };
  if (error.code === "html_page") {
    return new InteractError("not_interact", "a web page answered instead of the CTI", details);
  }
  if (error.code === "too_large") return new InteractError("too_large", "the answer is too large", details);
  return new InteractError("malformed", "the answer cannot be read", details);
}

function faultOfRejection(response: WireResponse): InteractError {
  const { errorType = "unknown", errorMessage, errorItems } = response;
  return new InteractError("rejected", `the CTI refused: ${errorType}`, {
    errorType,
    ...(errorMessage === undefined ? {} : { detail: errorMessage.slice(0, 300) }),
    ...(errorItems === undefined ? {} : { errorItems }),
  });
}
