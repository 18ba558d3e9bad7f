// @ts-nocheck generated
import type { InitializeDbsServiceLinkedRoleRequest } from "../operations/InitializeDbsServiceLinkedRole.js";
import {
closed,
type Issues,
verdict,
} from "../runtime/validation.js";
const t_={__proto__:null,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateInitializeDbsServiceLinkedRoleRequest(v: unknown, e?: Issues): v is InitializeDbsServiceLinkedRoleRequest{return verdict(f_gmjmlk,v,e)}
