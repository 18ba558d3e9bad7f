// @ts-nocheck generated
import type { DescribeNodeCidrListRequest } from "../operations/DescribeNodeCidrList.js";
import {
closed,
one,
str,
type Issues,
verdict,
} from "../runtime/validation.js";
const c_1yosi6c=["cn-hangzhou","cn-shanghai","cn-qingdao","cn-beijing","cn-shenzhen","cn-hongkong","ap-southeast-1","cn-hangzhou-finance","cn-shanghai-finance","cn-shenzhen-finance"];
function f_nfibuz(v,e,p,k){return one(v,e,p,k,c_1yosi6c)}
const t_={__proto__:null,
Region:f_nfibuz,
ClientToken:str,
OwnerId:str,
};
function f_dpwu4r(v,e,p,k){return closed(v,e,p,k,t_,1)}
export function validateDescribeNodeCidrListRequest(v: unknown, e?: Issues): v is DescribeNodeCidrListRequest{return verdict(f_dpwu4r,v,e)}
