// Part of the client engine. Do not edit: every run of the generator writes it again.
/** Sources that environment variables set up: static keys, an OIDC role, a credentials URI. */
import { ask } from "./http.js";
import { CredentialsError, parseObject, type Source, type SourceContext, sessionOf } from "./source.js";
import { assumeRoleWithOidc } from "./sts.js";

/** `ALIBABA_CLOUD_ACCESS_KEY_ID` and `_SECRET`, with `ALIBABA_CLOUD_SECURITY_TOKEN` where set. */
export function environmentKeys(context: SourceContext): Source {
  return {
    name: "environment",
    load: async () => {
      const accessKeyId = context.env("ALIBABA_CLOUD_ACCESS_KEY_ID");
      const accessKeySecret = context.env("ALIBABA_CLOUD_ACCESS_KEY_SECRET");
      if (accessKeyId === undefined && accessKeySecret === undefined) return undefined;
      if (accessKeyId === undefined || accessKeySecret === undefined) {
        throw new CredentialsError(
          "environment: only one of ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET is set",
        );
      }
      const securityToken = context.env("ALIBABA_CLOUD_SECURITY_TOKEN");
      return { accessKeyId, accessKeySecret, ...(securityToken === undefined ? {} : { securityToken }) };
    },
  };
}

/** The role of a pod or runner: `ALIBABA_CLOUD_ROLE_ARN`, `_OIDC_PROVIDER_ARN`, `_OIDC_TOKEN_FILE`. */
export function environmentOidc(context: SourceContext): Source {
  return {
    name: "oidc role",
    load: async () => {
      const roleArn = context.env("ALIBABA_CLOUD_ROLE_ARN");
      const providerArn = context.env("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
      const tokenFile = context.env("ALIBABA_CLOUD_OIDC_TOKEN_FILE");
      if (roleArn === undefined || providerArn === undefined || tokenFile === undefined) return undefined;
      const sessionName = context.env("ALIBABA_CLOUD_ROLE_SESSION_NAME");
      return assumeRoleWithOidc(context, { roleArn, providerArn, tokenFile, sessionName });
    },
  };
}

/** `ALIBABA_CLOUD_CREDENTIALS_URI`. */
export function environmentUri(context: SourceContext): Source {
  return {
    name: "credentials URI",
    load: async () => {
      const url = context.env("ALIBABA_CLOUD_CREDENTIALS_URI");
      return url === undefined ? undefined : fromUri(context, url);
    },
  };
}

/** Asks a credentials URI. */
export async function fromUri(context: SourceContext, url: string): ReturnType<Source["load"]> {
  const source = "credentials URI";
  const answer = await ask({ source, url, timeout: context.timeout * 5 });
  if (answer.status !== 200) throw new CredentialsError(`${source}: answered ${answer.status}`);
  return sessionOf(parseObject(answer.text, source), source);
}
