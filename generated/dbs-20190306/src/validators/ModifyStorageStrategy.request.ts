// @ts-nocheck generated
import type { ModifyStorageStrategyRequest } from "../operations/ModifyStorageStrategy.js";
import {
closed,
int32,
maximum,
minimum,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
function f_86mc7p(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,1825)&&
minimum(v,e,p,k,0)}
const t_={__proto__:null,
BackupPlanId:str,
BackupRetentionPeriod:f_86mc7p,
DuplicationInfrequentAccessPeriod:int32,
DuplicationArchivePeriod:int32,
ClientToken:str,
BackupStorageEncryptMethod:str,
IncrementBackupRetentionPeriod:str,
IncrementDuplicationArchivePeriod:str,
IncrementDuplicationInfrequentAccessPeriod:str,
LogBackupRetentionPeriod:str,
LogDuplicationArchivePeriod:str,
LogDuplicationInfrequentAccessPeriod:str,
OwnerId:str,
};
function f_4vmcc0(v,e,p,k){return closed(v,e,p,k,t_,4)}
export function validateModifyStorageStrategyRequest(v: unknown, e?: Issues): v is ModifyStorageStrategyRequest{return verdict(f_4vmcc0,v,e)}
