/** A control request that makes no sense; answered by HTTP 400 with the message. */
export class ControlRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ControlRefusal";
  }
}
