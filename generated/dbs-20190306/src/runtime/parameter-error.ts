// Part of the client engine. Do not edit: every run of the generator writes it again.
/** A value that cannot be sent exactly or safely. The message names the parameter, never the value. */
export class ParameterError extends TypeError {
  /** Name on the wire, with the place inside it: `Tag.1.Key`. */
  readonly parameter: string;

  constructor(parameter: string, problem: string) {
    super(`${parameter}: ${problem}`);
    this.name = "ParameterError";
    this.parameter = parameter;
  }
}
