// @ts-nocheck generated
import type { CreateBackupPlanRequest } from "../operations/CreateBackupPlan.js";
import {
closed,
int32,
maximum,
minimum,
one,
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
const c_vx8zsq=["Year","Month"];
function f_bv7ox9(v,e,p,k){return one(v,e,p,k,c_vx8zsq)}
function f_1s7ak9c(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,11)&&
minimum(v,e,p,k,1)}
const c_116zow4=["prepay","postpay"];
function f_su7rt3(v,e,p,k){return one(v,e,p,k,c_116zow4)}
const c_10czimo=["RDS","PolarDB","DDS","Kvstore","Other","dg"];
function f_18s862s(v,e,p,k){return one(v,e,p,k,c_10czimo)}
const t_={__proto__:null,
InstanceClass:f_n5t1xr,
DatabaseType:f_1hjobik,
BackupMethod:f_n3kmkj,
Region:str,
Period:f_bv7ox9,
UsedTime:f_1s7ak9c,
PayType:f_su7rt3,
DatabaseRegion:str,
StorageRegion:str,
InstanceType:f_18s862s,
StorageType:str,
FromApp:str,
ClientToken:str,
ResourceGroupId:str,
OwnerId:str,
};
function f_pk34cd(v,e,p,k){return closed(v,e,p,k,t_,3)}
export function validateCreateBackupPlanRequest(v: unknown, e?: Issues): v is CreateBackupPlanRequest{return verdict(f_pk34cd,v,e)}
