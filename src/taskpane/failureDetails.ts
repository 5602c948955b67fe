/**
 * What whoever looks after the add-in needs to see of an error. Of an Office error also the statement
 * that failed; never what cells contain.
 */
export function failureDetails(error: unknown, doing: string): string {
  const { name, message, stack, code, debugInfo } = (
    error instanceof Error ? error : { message: String(error) }
  ) as Partial<Error> & { code?: string; debugInfo?: { errorLocation?: string } };
  const { host, platform, version } =
    (typeof Office === "undefined" ? undefined : Office.context?.diagnostics) ?? {};
  return [
    `doing: ${doing}`,
    `error: ${[name, code, message].filter(Boolean).join(": ")}`,
    debugInfo?.errorLocation && `at: ${debugInfo.errorLocation}`,
    host && `host: ${host} ${platform} ${version}`,
    `browser: ${navigator.userAgent}`,
    stack,
  ]
    .filter(Boolean)
    .join("\n");
}
