// @ts-nocheck generated
import type * as schemas from "../../schemas.js";
import {
at,
int64,
minLength,
need,
notOne,
obj,
pattern,
str,
type Issues,
verdict,
wrong,
} from "../../runtime/validation.js";
import { is_Audio } from "./Audio.js";
import { is_Money } from "./Money.js";
import { is_Paper } from "./Paper.js";
const c_emck2s=/* @__PURE__ */ new RegExp("^[a-z]{2}$", "u");
export function is_Book(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),int64(d.id,e,p,"!id"))&&
str(d.title,e,p,"!title")&&
minLength(d.title,e,p,"/title",1)&&
(d.language===null||str(d.language,e,p,"/language"))&&
pattern(d.language,e,p,"/language",c_emck2s)&&
is_Money(d.price,e,p,"/price")&&
need(d.media,e,p,"!media")&&
(d.media===undefined||(is_Paper(d.media))+(is_Audio(d.media))===1||notOne(d.media,e,p,"/media"))&&
is_Book(d.sequel,e,p,"/sequel"):wrong(v,e,p,k)}
export function in_Book(v: unknown, e?: Issues, p?: string, k?: string): boolean{const d=obj(v);return d?(p=at(e,p,k),int64(d.id,e,p,"/id"))&&
str(d.title,e,p,"!title")&&
minLength(d.title,e,p,"/title",1)&&
(d.language===null||str(d.language,e,p,"/language"))&&
pattern(d.language,e,p,"/language",c_emck2s)&&
is_Money(d.price,e,p,"/price")&&
need(d.media,e,p,"!media")&&
(d.media===undefined||(is_Paper(d.media))+(is_Audio(d.media))===1||notOne(d.media,e,p,"/media"))&&
in_Book(d.sequel,e,p,"/sequel"):wrong(v,e,p,k)}
export function validateBook(v: unknown, e?: Issues): v is schemas.Book{return verdict(is_Book,v,e)}
