// @ts-nocheck generated
import type { CreateAndStartBackupPlanRequest } from "../operations/CreateAndStartBackupPlan.js";
import {
bool,
closed,
int32,
int64,
maximum,
minimum,
one,
pattern,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_dtc6kx=["micro","small","medium","large","xlarge"];
function f_n5t1xr(v,e,p,k){return one(v,e,p,k,c_dtc6kx)}
const c_mo6fqd=["MySQL","MSSQL","Oracle","MariaDB","PostgreSQL","DRDS","MongoDB","Redis"];
function f_1hjobik(v,e,p,k){return one(v,e,p,k,c_mo6fqd)}
const c_1voqyq5=["logical","physical","duplication"];
function f_n3kmkj(v,e,p,k){return one(v,e,p,k,c_1voqyq5)}
const c_1023l9s=["RDS","ECS","Express","Agent","DDS","Other","dg"];
function f_1tjr9d(v,e,p,k){return one(v,e,p,k,c_1023l9s)}
const c_vx8zsq=["Year","Month"];
function f_bv7ox9(v,e,p,k){return one(v,e,p,k,c_vx8zsq)}
function f_1s7ak9c(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,11)&&
minimum(v,e,p,k,1)}
const c_116zow4=["prepay","postpay"];
function f_su7rt3(v,e,p,k){return one(v,e,p,k,c_116zow4)}
const c_10czimo=["RDS","PolarDB","DDS","Kvstore","Other","dg"];
function f_18s862s(v,e,p,k){return one(v,e,p,k,c_10czimo)}
function f_163yezq(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,65535)&&
minimum(v,e,p,k,1)}
const c_heq5j9=/* @__PURE__ */ new RegExp("^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(,(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))*$", "u");
function f_169smx9(v,e,p,k){return str(v,e,p,k)&&
pattern(v,e,p,k,c_heq5j9)}
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
const t_={__proto__:null,
InstanceClass:f_n5t1xr,
DatabaseType:f_1hjobik,
BackupMethod:f_n3kmkj,
SourceEndpointInstanceType:f_1tjr9d,
BackupPlanName:str,
BackupPlanId:str,
Region:str,
Period:f_bv7ox9,
UsedTime:f_1s7ak9c,
PayType:f_su7rt3,
DatabaseRegion:str,
StorageRegion:str,
InstanceType:f_18s862s,
StorageType:str,
FromApp:str,
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
BackupPeriod:f_169smx9,
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
ClientToken:str,
ResourceGroupId:str,
OwnerId:str,
};
function f_yvhvt3(v,e,p,k){return closed(v,e,p,k,t_,5)}
export function validateCreateAndStartBackupPlanRequest(v: unknown, e?: Issues): v is CreateAndStartBackupPlanRequest{return verdict(f_yvhvt3,v,e)}
