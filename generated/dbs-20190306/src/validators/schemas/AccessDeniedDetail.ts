// @ts-nocheck generated
import {
at,
obj,
str,
type Issues,
wrong,
} from "../../runtime/validation.js";
export function is_AccessDeniedDetail(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),str(d.AuthAction,e,p,"/AuthAction"))&&
str(d.AuthPrincipalType,e,p,"/AuthPrincipalType")&&
str(d.AuthPrincipalOwnerId,e,p,"/AuthPrincipalOwnerId")&&
str(d.AuthPrincipalDisplayName,e,p,"/AuthPrincipalDisplayName")&&
str(d.NoPermissionType,e,p,"/NoPermissionType")&&
str(d.PolicyType,e,p,"/PolicyType")&&
str(d.EncodedDiagnosticMessage,e,p,"/EncodedDiagnosticMessage"):wrong(v,e,p,k)}
