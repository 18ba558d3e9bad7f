// Generated from openapi.yaml. Do not edit: run `npm run generate`.

/** What every answer says about the call itself, beside the operation's own fields. */
export interface ResultEnvelope {
  /**
   * Status of the call in the manner of HTTP, repeated in the body; it need not equal the real one.
   */
  HttpStatusCode?: number;

  /** ID of this call. Log it, and give it to support when you report a problem. */
  RequestId?: string;

  /**
   * Code that says why the call failed. It means nothing while `Success` is true: documented
   * samples fill it all the same.
   */
  ErrCode?: string;

  /**
   * Whether the call did what was asked. Decide by this field, not by `ErrCode`.
   *
   * @example true
   */
  Success?: boolean;

  /** The reason for `ErrCode` in words, for people. `%s` may stand where a name should be. */
  ErrMessage?: string;
}

/** Where in a list an answer stands. */
export interface Page {
  /** Page that this answer holds, counted like the parameter of that name. */
  PageNum?: number;
  /** Pages there are. Stop once you have read so many. */
  TotalPages?: number;
  /** Rows there are on all pages together. */
  TotalElements?: number;
  /** Rows a page holds at most. */
  PageSize?: number;
}

/** What the service answers with a status of 4xx or 5xx. */
export interface ErrorBody {
  /** ID of this call. Log it, and give it to support when you report a problem. */
  RequestId?: string;
  /** Host that refused the call. */
  HostId?: string;
  /** Code of the error. Decide by this field, since one code may come with different statuses. */
  Code?: string;
  /** The reason in words, for people. */
  Message?: string;
  /** Address of a page about the error. */
  Recommend?: string;
  AccessDeniedDetail?: AccessDeniedDetail;
}

/** Who was refused what, and by which kind of policy. Given when RAM denies a call. */
export interface AccessDeniedDetail {
  /** RAM action that was refused. */
  AuthAction?: string;
  /** Kind of identity that called, such as `SubUser` or `AssumedRoleUser`. */
  AuthPrincipalType?: string;
  /** Account the identity belongs to. */
  AuthPrincipalOwnerId?: string;
  /** Name or ID of the identity. */
  AuthPrincipalDisplayName?: string;
  /** `ExplicitDeny` when a policy forbids the action, `ImplicitDeny` when none allows it. */
  NoPermissionType?: string;
  /** Kind of policy that decided. */
  PolicyType?: string;
  /** Full account of the decision, readable after RAM's `DecodeDiagnosticMessage`. */
  EncodedDiagnosticMessage?: string;
}
