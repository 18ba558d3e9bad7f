// @ts-nocheck generated
import type { DescribeBackupPlanListRequest } from "../operations/DescribeBackupPlanList.js";
import {
bool,
closed,
int32,
maximum,
minimum,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
function f_1el3243(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,100)&&
minimum(v,e,p,k,1)}
function f_jr2185(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,2147483647)&&
minimum(v,e,p,k,0)}
const c_1l0ytgn=["wait","init","running","stop","pause","locked","check_pass"];
function f_sdmx44(v,e,p,k){return one(v,e,p,k,c_1l0ytgn)}
const t_={__proto__:null,
BackupPlanId:str,
Region:str,
PageSize:f_1el3243,
PageNum:f_jr2185,
BackupPlanName:str,
BackupPlanStatus:f_sdmx44,
ClientToken:str,
ResourceGroupId:str,
BackupMethod:str,
OwnerId:str,
ShowBackupStrategyInfo:bool,
ShowRecoverTimeRange:bool,
ShowStorageStrategyInfo:bool,
};
function f_gmjmlk(v,e,p,k){return closed(v,e,p,k,t_)}
export function validateDescribeBackupPlanListRequest(v: unknown, e?: Issues): v is DescribeBackupPlanListRequest{return verdict(f_gmjmlk,v,e)}
