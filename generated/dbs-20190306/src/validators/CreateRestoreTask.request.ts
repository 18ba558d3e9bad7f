// @ts-nocheck generated
import type { CreateRestoreTaskRequest } from "../operations/CreateRestoreTask.js";
import {
bool,
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
const c_1023l9s=["RDS","ECS","Express","Agent","DDS","Other","dg"];
function f_1tjr9d(v,e,p,k){return one(v,e,p,k,c_1023l9s)}
function f_163yezq(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,65535)&&
minimum(v,e,p,k,1)}
const c_1wm9x4f=["renamenew","failure"];
function f_94uogv(v,e,p,k){return one(v,e,p,k,c_1wm9x4f)}
const t_={__proto__:null,
BackupPlanId:str,
DestinationEndpointInstanceType:f_1tjr9d,
RestoreTaskName:str,
DestinationEndpointRegion:str,
DestinationEndpointInstanceID:str,
DestinationEndpointIP:str,
DestinationEndpointPort:f_163yezq,
DestinationEndpointDatabaseName:str,
DestinationEndpointUserName:str,
DestinationEndpointPassword:str,
BackupGatewayId:int64,
RestoreObjects:str,
RestoreTime:int64,
BackupSetId:str,
DestinationEndpointOracleSID:str,
RestoreDir:str,
RestoreHome:str,
DuplicateConflict:f_94uogv,
CrossAliyunId:str,
CrossRoleName:str,
ClientToken:str,
AutoOpenDatabase:str,
AutoShutdownDatabase:str,
DestDatabaseInstanceClass:str,
DestDatabaseInstanceDatabaseVersion:str,
DestDatabaseInstanceRegion:str,
DestDatabaseInstanceStorageSize:str,
DestDatabaseInstanceType:str,
DestDatabaseInstanceVSwitch:str,
DestDatabaseInstanceVpc:str,
EnableDestinationEndpointSsl:bool,
OwnerId:str,
RestoreDestinationMode:str,
SslCaPem:str,
};
function f_pk34cd(v,e,p,k){return closed(v,e,p,k,t_,3)}
export function validateCreateRestoreTaskRequest(v: unknown, e?: Issues): v is CreateRestoreTaskRequest{return verdict(f_pk34cd,v,e)}
