// Part of the client engine. Do not edit: every run of the generator writes it again.
/** The RAM role of an ECS instance, from its metadata service. */
import { ask } from "./http.js";
import {
  CredentialsError,
  parseObject,
  type Session,
  type Source,
  type SourceContext,
  sessionOf,
  textOf,
} from "./source.js";

const rolePath = "/latest/meta-data/ram/security-credentials/";

/** Off with `ALIBABA_CLOUD_ECS_METADATA_DISABLED=true`. */
export function instanceMetadata(context: SourceContext): Source {
  return {
    name: "instance metadata",
    load: async () => {
      if (context.env("ALIBABA_CLOUD_ECS_METADATA_DISABLED") === "true") return undefined;
      return fromMetadata(context, context.env("ALIBABA_CLOUD_ECS_METADATA"));
    },
  };
}

/** Asks the service, for the given role or the instance's own. Version 2, and version 1 unless that is forbidden. */
export async function fromMetadata(context: SourceContext, roleName: string | undefined): Promise<Session> {
  const source = "instance metadata";
  const { metadataEndpoint: origin, timeout } = context;
  const issued = await ask({
    source,
    method: "PUT",
    url: `${origin}/latest/api/token`,
    headers: { "x-aliyun-ecs-metadata-token-ttl-seconds": "21600" },
    timeout,
  });
  const headers: Record<string, string> = {};
  if (issued.status === 200 && issued.text !== "")
    headers["x-aliyun-ecs-metadata-token"] = issued.text.trim();
  else if (context.env("ALIBABA_CLOUD_IMDSV1_DISABLED") === "true") {
    throw new CredentialsError(`${source}: no token (${issued.status}), and version 1 is forbidden`);
  }
  const read = async (path: string): Promise<string> => {
    const answer = await ask({ source, url: `${origin}${path}`, headers, timeout });
    if (answer.status !== 200) throw new CredentialsError(`${source}: answered ${answer.status}`);
    return answer.text;
  };
  const role = roleName ?? (await read(rolePath)).trim().split("\n")[0] ?? "";
  if (role === "") throw new CredentialsError(`${source}: the instance has no role`);
  const body = parseObject(await read(rolePath + encodeURIComponent(role)), source);
  if (textOf(body, "Code") !== "Success") throw new CredentialsError(`${source}: the answer is no success`);
  return sessionOf(body, source);
}
