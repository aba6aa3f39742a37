/** Whether a service may have this name. Source: chain-sdk `go/manifest/v2beta3/manifest.go`. */
export function isServiceName(name: string): boolean {
  return /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(name);
}

/** Whether Kubernetes takes this as the name of an environment variable. */
export function isEnvName(name: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..');
}

/** Whether this is a DNS-1123 subdomain of at most 253 letters, which is what an ingress accepts. */
export function isHostName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/.test(label));
}
