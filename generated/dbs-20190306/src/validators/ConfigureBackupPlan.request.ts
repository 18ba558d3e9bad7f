// @ts-nocheck generated
import type { ConfigureBackupPlanRequest } from "../operations/ConfigureBackupPlan.js";
import {
bool,
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
const c_1dxdkhl=["RDS","ECS","Express","Agent","DDS","Other"];
function f_11da7gd(v,e,p,k){return one(v,e,p,k,c_1dxdkhl)}
function f_163yezq(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,65535)&&
minimum(v,e,p,k,1)}
const c_yp7nxm=["Monday","Tuesday","Wednesday","Thursday","Friday","Saturday","Sunday"];
function f_1fnv4vy(v,e,p,k){return one(v,e,p,k,c_yp7nxm)}
const c_wxzx20=/* @__PURE__ */ new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
function f_146m7em(v,e,p,k){return str(v,e,p,k)&&
pattern(v,e,p,k,c_wxzx20)}
function f_86mc7p(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,1825)&&
minimum(v,e,p,k,0)}
const c_71og3c=["","system"];
function f_1cb8o61(v,e,p,k){return one(v,e,p,k,c_71og3c)}
const c_278p9f=["simple","manual","Manual"];
function f_1jxttq9(v,e,p,k){return one(v,e,p,k,c_278p9f)}
const c_1wr359=/* @__PURE__ */ new RegExp("^[ -~]*$", "u");
function f_1a8d6m7(v,e,p,k){return str(v,e,p,k)&&
maxLength(v,e,p,k,64)&&
pattern(v,e,p,k,c_1wr359)}
const t_={__proto__:null,
BackupPlanId:str,
SourceEndpointInstanceType:f_11da7gd,
BackupPlanName:str,
SourceEndpointRegion:str,
SourceEndpointInstanceID:str,
SourceEndpointIP:str,
SourceEndpointPort:f_163yezq,
SourceEndpointDatabaseName:str,
SourceEndpointUserName:str,
SourceEndpointPassword:str,
BackupGatewayId:int64,
OSSBucketName:str,
BackupObjects:str,
BackupPeriod:f_1fnv4vy,
BackupStartTime:f_146m7em,
EnableBackupLog:bool,
BackupLogIntervalSeconds:int32,
BackupRetentionPeriod:f_86mc7p,
DuplicationInfrequentAccessPeriod:int32,
DuplicationArchivePeriod:int32,
SourceEndpointOracleSID:str,
BackupStorageType:f_1cb8o61,
BackupSpeedLimit:int64,
BackupRateLimit:int64,
BackupStrategyType:f_1jxttq9,
CrossAliyunId:str,
CrossRoleName:str,
AutoStartBackup:bool,
ClientToken:f_1a8d6m7,
ResourceGroupId:str,
BackupStorageEncryptMethod:str,
EnableMysqlPhysicalBackupBinlog:str,
EnableSourceEndpointSsl:str,
OwnerId:str,
SourceEndpointOracleHome:str,
SslCaPem:str,
};
function f_pk34cd(v,e,p,k){return closed(v,e,p,k,t_,3)}
export function validateConfigureBackupPlanRequest(v: unknown, e?: Issues): v is ConfigureBackupPlanRequest{return verdict(f_pk34cd,v,e)}
