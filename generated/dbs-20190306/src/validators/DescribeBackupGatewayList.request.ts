// @ts-nocheck generated
import type { DescribeBackupGatewayListRequest } from "../operations/DescribeBackupGatewayList.js";
import {
closed,
int32,
maximum,
minimum,
one,
oneDeep,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_1yosi6c=["cn-hangzhou","cn-shanghai","cn-qingdao","cn-beijing","cn-shenzhen","cn-hongkong","ap-southeast-1","cn-hangzhou-finance","cn-shanghai-finance","cn-shenzhen-finance"];
function f_nfibuz(v,e,p,k){return one(v,e,p,k,c_1yosi6c)}
const c_uf8vva=[30, 50, 100];
function f_15kbrcj(v,e,p,k){return oneDeep(v,e,p,k,c_uf8vva)}
function f_jr2185(v,e,p,k){return int32(v,e,p,k)&&
maximum(v,e,p,k,2147483647)&&
minimum(v,e,p,k,0)}
const t_={__proto__:null,
Region:f_nfibuz,
Identifier:str,
PageSize:f_15kbrcj,
PageNum:f_jr2185,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeBackupGatewayListRequest(v: unknown, e?: Issues): v is DescribeBackupGatewayListRequest{return verdict(f_dpwu4r,v,e)}
