// @ts-nocheck generated
import type { ModifyBackupSourceEndpointRequest } from "../operations/ModifyBackupSourceEndpoint.js";
import {
closed,
int32,
int64,
maximum,
minimum,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_1dxdkhl=["RDS","ECS","Express","Agent","DDS","Other"];
function f_11da7gd(v,e,p,k){return one(v,e,p,k,c_1dxdkhl)}
function f_163yezq(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,65535)&&
minimum(v,e,p,k,1)}
const t_={__proto__:null,
BackupPlanId:str,
SourceEndpointInstanceType:f_11da7gd,
SourceEndpointRegion:str,
SourceEndpointInstanceID:str,
SourceEndpointIP:str,
SourceEndpointPort:f_163yezq,
SourceEndpointDatabaseName:str,
SourceEndpointUserName:str,
SourceEndpointPassword:str,
BackupGatewayId:int64,
BackupObjects:str,
SourceEndpointOracleSID:str,
CrossAliyunId:str,
CrossRoleName:str,
ClientToken:str,
EnableSourceEndpointSsl:str,
OwnerId:str,
SourceEndpointOracleHome:str,
SslCaPem:str,
};
function f_1u7f792(v,e,p,k){return closed(v,e,p,k,t_,2)}
export function validateModifyBackupSourceEndpointRequest(v: unknown, e?: Issues): v is ModifyBackupSourceEndpointRequest{return verdict(f_1u7f792,v,e)}
