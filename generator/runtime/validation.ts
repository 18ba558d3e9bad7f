/** Everything that emitted validators import, each by name so that a bundle carries what is used. */
export { arr, contains, each, leftItems, maxItems, minItems, tuple, unique } from "./validation/arrays.ts";
export { none, not, notOne } from "./validation/choices.ts";
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
} from "./validation/formats.ts";
export { at, type Check, fail, type Issues, verdict } from "./validation/issue.ts";
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
} from "./validation/objects.ts";
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
} from "./validation/scalars.ts";
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
  uint64,
  uint64Text,
  wrong,
} from "./validation/types.ts";
