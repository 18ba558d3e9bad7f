// Generated from operations/InitializeDbsServiceLinkedRole.yaml. Do not edit: run `npm run generate`.
import type { CallOptions, Client, OperationDescriptor } from "../runtime/types.js";

export type InitializeDbsServiceLinkedRoleRequest = Record<string, never>;

export interface InitializeDbsServiceLinkedRoleResponse {
  /**
   * Always empty.
   *
   * @example null
   */
  Data?: string;

  /**
   * ID of this call. Log it, and give it to support when you report a problem.
   *
   * @example 4F1888AC-1138-4995-B9FE-D2734F61C058
   */
  RequestId?: string;

  /**
   * Whether the call did what was asked, as text rather than as a boolean.
   *
   * @example true
   */
  Success?: "true" | "false" | (string & {});

  /**
   * Code that says how the call went; `EntityAlreadyExists.Role` means that the role was there
   * already.
   *
   * @example EntityAlreadyExists.Role
   */
  ErrorCode?: string;

  /**
   * The reason in words, for people.
   *
   * @example EntityAlreadyExists.Role : The role already
   * exists:AliyunServiceRoleForDBS\r\nRequestId : 73******-3B4D-501A-9505-FA8B9******
   */
  ErrMessage?: string;
}

export const InitializeDbsServiceLinkedRoleOperation: OperationDescriptor<
  InitializeDbsServiceLinkedRoleRequest,
  InitializeDbsServiceLinkedRoleResponse
> = {
  name: "InitializeDbsServiceLinkedRole",
  version: "2019-03-06",
  method: "POST",
  parameters: [],
  response: {
    Data: "string",
    RequestId: "string",
    Success: "string",
    ErrorCode: "string",
    ErrMessage: "string",
  },
};

/**
 * Give DBS the role it needs to reach your databases.
 *
 * Creates the service-linked role AliyunServiceRoleForDBS in the caller's account. DBS acts in that
 * role when it reads RDS, MongoDB, Redis and PolarDB instances or databases on ECS; without it,
 * plans for such sources cannot connect. Once an account is enough.
 *
 * Its answer differs from all others: `ErrorCode` stands in place of `ErrCode`, `Success` is a
 * text, and there is no `HttpStatusCode`.
 */
export function initializeDbsServiceLinkedRole(
  client: Client,
  request: InitializeDbsServiceLinkedRoleRequest = {},
  options?: CallOptions,
): Promise<InitializeDbsServiceLinkedRoleResponse> {
  return client.send(InitializeDbsServiceLinkedRoleOperation, request, options);
}
