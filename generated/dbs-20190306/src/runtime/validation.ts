// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Everything that emitted validators import, each by name so that a bundle carries what is used. */
export { arr, contains, each, leftItems, maxItems, minItems, tuple, unique } from "./validation/arrays.js";
export { none, not, notOne } from "./validation/choices.js";
export {
  byte,
  date,
  dateTime,
  duration,
  email,
  hostname,
  ipv4,
  ipv6,
  time,
  uri,
  uuid,
} from "./validation/formats.js";
export { at, type Check, fail, type Issues, verdict } from "./validation/issue.js";
export {
  closed,
  leftMembers,
  matching,
  maxProperties,
  minProperties,
  names,
  need,
  own,
  rest,
} from "./validation/objects.js";
export {
  above,
  below,
  cappedPattern,
  format,
  maximum,
  maxLength,
  minimum,
  minLength,
  multiple,
  one,
  oneDeep,
  pattern,
  same,
  strOf,
} from "./validation/scalars.js";
export {
  any,
  bool,
  bytes,
  int,
  int32,
  int64,
  int64Text,
  isBinary,
  never,
  nil,
  num,
  obj,
  record,
  str,
  wrong,
} from "./validation/types.js";
