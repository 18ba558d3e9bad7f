// @ts-nocheck generated
import type { PutKettleRequest } from "../operations/PutKettle.js";
import {
above,
date,
format,
int64,
maxLength,
maximum,
minLength,
num,
one,
pattern,
type Issues,
} from "../runtime/validation.js";
import { verdictOf } from "../runtime/ajv.js";
const c_lxlkgx=/* @__PURE__ */ new RegExp("^[a-z]+$", "u");
const c_1u03noi=["black", "white", null];
const func0 = Object.prototype.hasOwnProperty;
const schema1 = {"type":"object","required":["name"],"properties":{"name":{"type":"string","check":[{"call":"maxLength","with":[20]},{"call":"minLength","with":[1]},{"call":"pattern","with":[{"name":"c_lxlkgx"}]}]},"litres":{"check":[{"call":"num","with":[]},{"call":"maximum","with":[5]},{"call":"above","with":[0]}]},"colour":{"check":[{"call":"one","with":[{"name":"c_1u03noi"}]}]},"made":{"type":"string","check":[{"call":"format","with":[{"name":"date"},"date"]}]},"spare":{"type":["array","null"],"maxItems":2,"items":{"stop":true,"$ref":"is_Kettle"}}},"additionalProperties":false};
const wrapper0 = {validate: validate1};
function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate1.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "name") || (key0 === "litres")) || (key0 === "colour")) || (key0 === "made")) || (key0 === "spare"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!maxLength(data0,0,0,0,20)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/check",keyword:"check",params:{call: maxLength, with: [20]}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!minLength(data0,0,0,0,1)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/check",keyword:"check",params:{call: minLength, with: [1]}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern(data0,0,0,0,c_lxlkgx)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/check",keyword:"check",params:{call: pattern, with: [c_lxlkgx]}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.litres !== undefined && func0.call(data, "litres")){
let data1 = data.litres;
if(!num(data1)){
const err6 = {instancePath:instancePath+"/litres",schemaPath:"#/properties/litres/check",keyword:"check",params:{call: num, with: []}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!maximum(data1,0,0,0,5)){
const err7 = {instancePath:instancePath+"/litres",schemaPath:"#/properties/litres/check",keyword:"check",params:{call: maximum, with: [5]}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!above(data1,0,0,0,0)){
const err8 = {instancePath:instancePath+"/litres",schemaPath:"#/properties/litres/check",keyword:"check",params:{call: above, with: [0]}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.colour !== undefined && func0.call(data, "colour")){
if(!one(data.colour,0,0,0,c_1u03noi)){
const err9 = {instancePath:instancePath+"/colour",schemaPath:"#/properties/colour/check",keyword:"check",params:{call: one, with: [c_1u03noi]}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.made !== undefined && func0.call(data, "made")){
let data3 = data.made;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/made",schemaPath:"#/properties/made/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!format(data3,0,0,0,date,"date")){
const err11 = {instancePath:instancePath+"/made",schemaPath:"#/properties/made/check",keyword:"check",params:{call: format, with: [date,"date"]}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.spare !== undefined && func0.call(data, "spare")){
let data4 = data.spare;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err12 = {instancePath:instancePath+"/spare",schemaPath:"#/properties/spare/type",keyword:"type",params:{type: schema1.properties.spare.type}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(Array.isArray(data4)){
if(data4.length > 2){
const err13 = {instancePath:instancePath+"/spare",schemaPath:"#/properties/spare/maxItems",keyword:"maxItems",params:{limit: 2}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(errors >= 100){
break;
}
if(!(wrapper0.validate(data4[i0], {instancePath:instancePath+"/spare/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate1.errors = vErrors;
return errors === 0;
}
validate1.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate0.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.body === undefined) || (!(func0.call(data, "body")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "id") || (key0 === "body"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
if(!int64(data.id)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/check",keyword:"check",params:{call: int64, with: []}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.body !== undefined && func0.call(data, "body")){
if(!(validate1(data.body, {instancePath:instancePath+"/body",parentData:data,parentDataProperty:"body",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate0.errors = vErrors;
return errors === 0;
}
validate0.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export function validatePutKettleRequest(v: unknown, e?: Issues): v is PutKettleRequest{return verdictOf(validate0,v,e)}
