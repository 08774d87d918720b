import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** What of the answer to an operation, such as `get /api/boards/{id}`, is not as the document describes it; empty = it is. */
export type AnswerCheck = (operation: string, answer: unknown, status?: number) => readonly string[];

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** The check of answers that are JSON, by an OpenAPI document. */
export function createAnswerCheck(document: object): AnswerCheck {
  // The document's own words beside JSON Schema's are no faults.
  const ajv = new Ajv2020({ strict: false, formats: { "date-time": utc, date: day } });
  ajv.addSchema({ $id: "openapi", ...document });

  return (operation, answer, status = 200) => {
    const [method = "", path = ""] = operation.split(" ");
    const place = ["paths", path, method, "responses", status, "content", "application/json", "schema"];
    const validate: ValidateFunction | undefined = ajv.getSchema(`openapi#/${place.map(part).join("/")}`);
    if (validate === undefined) return [`${operation} is not described with ${status}`];
    validate(answer);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}

/** As a JSON pointer in an address has it. */
function part(name: string | number): string {
  return encodeURIComponent(String(name).replaceAll("~", "~0").replaceAll("/", "~1"));
}
