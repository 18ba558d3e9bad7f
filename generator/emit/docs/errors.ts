/** Whether the generated client repeats a call that failed, in one word, and codes of the service's front door. */

/** `yes`: always; `if safe`: where a repeat has no second effect; `once`: after putting right what was wrong. */
export type RetryWord = "yes" | "if safe" | "once" | "no";

/** The rule of the client engine, by code and HTTP status. */
export function retriedBy(code: string, status: number): RetryWord {
  if (status === 429 || /throttl|TooManyRequests/i.test(code)) return "yes";
  if (/^(InvalidTimeStamp\.Expired|InvalidSecurityToken\.Expired)$/.test(code)) return "once";
  if (/^(408|500|502|503|504)$/.test(String(status))) return "if safe";
  return /^(ServiceUnavailable|SystemBusy|(Service)?Timeout|SignatureNonceUsed|LastTokenProcessing|IdempotentProcessing)$/.test(
    code,
  )
    ? "if safe"
    : "no";
}

export const retryWords: Readonly<Record<RetryWord, string>> = {
  yes: "Yes, after the wait the service asks for",
  "if safe": "Where a repeat is safe",
  once: "Once, corrected",
  no: "No",
};

export interface CommonError {
  readonly code: string;
  readonly status: number;
  readonly meaning: string;
}

/** What the service answers before an operation is reached. Statuses differ between services: match on the code. */
export const commonErrors: readonly CommonError[] = [
  {
    code: "MissingParameter",
    status: 400,
    meaning: "A required parameter is missing. Add the one the message names.",
  },
  {
    code: "InvalidParameter",
    status: 400,
    meaning: "A value breaks a rule. Compare it with the parameter table.",
  },
  {
    code: "SignatureDoesNotMatch",
    status: 400,
    meaning:
      "The secret is wrong, or the request was changed after it was signed. Check the key pair and any proxy on the way.",
  },
  {
    code: "IncompleteSignature",
    status: 400,
    meaning:
      "A part of the signature is missing or malformed. Let the client sign, or compare with its signer.",
  },
  {
    code: "SignatureNonceUsed",
    status: 400,
    meaning:
      "The same signed request arrived twice. Sign again; look first whether the first attempt went through.",
  },
  {
    code: "InvalidTimeStamp.Expired",
    status: 400,
    meaning: "The clock differs by more than 15 minutes. The client corrects itself once; set the clock.",
  },
  {
    code: "InvalidTimeStamp.Format",
    status: 400,
    meaning: "The date is not of the form YYYY-MM-DDThh:mm:ssZ in UTC.",
  },
  {
    code: "InvalidAccessKeyId.NotFound",
    status: 404,
    meaning: "The access key does not exist. Check the key id and the account it belongs to.",
  },
  {
    code: "InvalidSecurityToken.Expired",
    status: 403,
    meaning: "The temporary credentials ran out. The client asks a credential provider once for new ones.",
  },
  {
    code: "Forbidden.RAM",
    status: 403,
    meaning: "The caller may not do this. Grant the RAM action that the operation's page names.",
  },
  {
    code: "InvalidAction.NotFound",
    status: 404,
    meaning: "The operation does not exist at this host. Check name, version and endpoint.",
  },
  {
    code: "Throttling.User",
    status: 429,
    meaning: "Too many calls. Slow down; each operation's page names its limit.",
  },
  { code: "ServiceUnavailable", status: 503, meaning: "A temporary failure. Try again later." },
  {
    code: "InternalError",
    status: 500,
    meaning: "The service failed. Try again; report the request id if it stays.",
  },
  {
    code: "IdempotentParameterMismatch",
    status: 400,
    meaning: "The client token was used before with other parameters. Use a new one.",
  },
];
