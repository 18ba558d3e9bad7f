/** True for an address that begins with host and port: `localhost:8080/api`. */
export const isBareHost = (url: string): boolean => /^[\w.{}-]+:\d+(?:[/?]|$)/.test(url);
