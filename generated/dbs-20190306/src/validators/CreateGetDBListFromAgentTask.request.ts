// @ts-nocheck generated
import type { CreateGetDBListFromAgentTaskRequest } from "../operations/CreateGetDBListFromAgentTask.js";
import {
closed,
int32,
int64,
maxLength,
maximum,
minimum,
one,
pattern,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_mo6fqd=["MySQL","MSSQL","Oracle","MariaDB","PostgreSQL","DRDS","MongoDB","Redis"];
function f_1hjobik(v,e,p,k){return one(v,e,p,k,c_mo6fqd)}
function f_163yezq(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,65535)&&
minimum(v,e,p,k,1)}
const c_1wr359=/* @__PURE__ */ new RegExp("^[ -~]*$", "u");
function f_1a8d6m7(v,e,p,k){return str(v,e,p,k)&&
maxLength(v,e,p,k,64)&&
pattern(v,e,p,k,c_1wr359)}
const t_={__proto__:null,
BackupGatewayId:int64,
DatabaseType:f_1hjobik,
SourceEndpointRegion:str,
SourceEndpointIP:str,
SourceEndpointPort:f_163yezq,
ClientToken:f_1a8d6m7,
OwnerId:str,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateCreateGetDBListFromAgentTaskRequest(v: unknown, e?: Issues): v is CreateGetDBListFromAgentTaskRequest{return verdict(f_gmjmlk,v,e)}
