// @ts-nocheck generated
import type { DescribeDLAServiceResponse } from "../operations/DescribeDLAService.js";
import {
at,
bool,
obj,
str,
type Issues,
verdict,
wrong,
} from "../runtime/validation.js";
import { is_ErrorBody } from "./schemas/ErrorBody.js";
import { is_ResultEnvelope } from "./schemas/ResultEnvelope.js";
export {
validateErrorBody as validateDescribeDLAServiceResponse4XX,
validateErrorBody as validateDescribeDLAServiceResponse5XX,
} from "./schemas/ErrorBody.js";
function o_(v,e,p,k){const d=obj(v);return d?(p=at(e,p,k),str(d.State,e,p,"/State"))&&
bool(d.AutoAdd,e,p,"/AutoAdd")&&
bool(d.HaveJobFailed,e,p,"/HaveJobFailed"):wrong(v,e,p,k)}
function f_1v5y0o4(v,e,p,k){return is_ResultEnvelope(v,e,p,k)&&
o_(v,e,p,k)}
export function validateDescribeDLAServiceResponse(v: unknown, e?: Issues): v is DescribeDLAServiceResponse{return verdict(f_1v5y0o4,v,e)}
