/** What a network says about its own log-in. */
export type PortalState = {
  /** Whether it still wants somebody to log in. */
  readonly captive: boolean;
  /** The page to open; null when it names none. */
  readonly userPortalUrl: string | null;
  /** Until it wants a log-in again; null when it does not say. */
  readonly secondsRemaining: number | null;
};

/** The answer of a captive portal's API; undefined when the text is anything else. @see RFC 8908 section 5 */
export function readPortalState(text: string): PortalState | undefined {
  const fields = fieldsOf(text);
  const [url, seconds] = [fields['user-portal-url'], fields['seconds-remaining']];
  if (typeof fields.captive !== 'boolean') return undefined;
  return {
    captive: fields.captive,
    userPortalUrl: typeof url === 'string' && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
    secondsRemaining: typeof seconds === 'number' && seconds >= 0 ? Math.floor(seconds) : null,
  };
}

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(text) };
  } catch {
    return {};
  }
}
