/** Where a schema is checked: the expression of the value and how its place is named. */

export interface Place {
  /** Expression of the value: a name or a member access, without effect. */
  readonly value: string;
  /** True where only the answer counts and nothing is recorded. */
  readonly trial: boolean;
  /** Expression of the parent's path. */
  readonly parent: string;
  /** Expression of the step; `soft` is the same for checks that must not report an absent value again. */
  readonly step: string;
  readonly soft: string;
  /** Set once a check that notices an absent value is written. */
  noticed: boolean;
}

/** The parameters of a check function. */
export const ownPlace = (): Place => ({
  value: "v",
  trial: false,
  parent: "p",
  step: "k",
  soft: "k",
  noticed: false,
});

export const trialPlace = (value: string): Place => ({
  value,
  trial: true,
  parent: "0",
  step: "0",
  soft: "0",
  noticed: false,
});

/** A call of a check at a place. `notices`: the check refuses an absent value of a required place. */
export function callAt(place: Place, name: string, notices: boolean, ...extra: readonly string[]): string {
  if (place.trial) {
    return extra.length === 0
      ? `${name}(${place.value})`
      : `${name}(${place.value},0,0,0,${extra.join(",")})`;
  }
  const step = notices && !place.noticed ? place.step : place.soft;
  if (notices) place.noticed = true;
  return `${name}(${[place.value, "e", place.parent, step, ...extra].join(",")})`;
}
