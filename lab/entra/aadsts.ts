/** How a number is worded to programs. `{0}` is filled in. */
export type Wording = {
  /** The OAuth word of the token endpoint. */
  readonly error: string;
  readonly text: string;
  readonly suberror?: string;
  /** 400 unless told. */
  readonly status?: number;
  /** Another word where the answer is a redirect. */
  readonly redirected?: string;
};

const grant = (text: string, rest: Partial<Wording> = {}): Wording => ({ error: 'invalid_grant', text, ...rest });
const request = (text: string, rest: Partial<Wording> = {}): Wording => ({ error: 'invalid_request', text, ...rest });
const blocked = (text: string): Wording => grant(text, { suberror: 'message_only', redirected: 'access_denied' });

/** @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export const wordings = {
  28000: { error: 'invalid_scope', text: "The input parameter 'scope' is not valid: it names more than one resource." },
  50008: grant('The SAML token is not valid: {0}.'),
  50011: request("The redirect URI '{0}' does not match the redirect URIs configured for the application."),
  50020: grant("User account '{0}' does not exist in tenant '{1}' and cannot access the application there."),
  50034: grant('The user account {0} does not exist in the {1} directory.'),
  50049: { error: 'invalid_instance', text: 'Unknown or invalid instance.' },
  50053: grant('The account is locked, too many sign-in attempts with an incorrect user ID or password.'),
  50055: grant('The password is expired.', { suberror: 'user_password_expired' }),
  50057: grant('The user account is disabled.'),
  50058: { error: 'login_required', text: 'A silent sign-in request was sent but no user is signed in.' },
  50059: request('No tenant-identifying information found in the request or implied by any provided credentials.'),
  50076: grant('You must use multi-factor authentication to access {0}.', {
    suberror: 'basic_action',
    redirected: 'interaction_required',
  }),
  50079: grant('You must enroll in multi-factor authentication to access {0}.', {
    suberror: 'basic_action',
    redirected: 'interaction_required',
  }),
  50105: grant('The signed-in user is not assigned to a role for the application {0}.', {
    redirected: 'access_denied',
  }),
  50126: grant('Error validating credentials due to invalid username or password.'),
  50144: grant("The user's Active Directory password has expired."),
  50173: grant('The provided grant has expired due to it being revoked; a fresh auth token is needed.', {
    suberror: 'bad_token',
  }),
  50192: grant('No certificate was sent.'),
  50199: { error: 'interaction_required', text: 'For security reasons, user confirmation is required.' },
  50140: { error: 'interaction_required', text: "The 'keep me signed in' question interrupted the sign-in." },
  53000: blocked('Device is not in the required device state: compliant.'),
  53002: blocked('Application used is not an approved application for Conditional Access.'),
  53003: blocked('Access has been blocked by Conditional Access policies.'),
  54005: grant('OAuth2 authorization code was already redeemed.'),
  65001: grant("The user or administrator has not consented to use the application with ID '{0}'.", {
    suberror: 'consent_required',
    redirected: 'consent_required',
  }),
  65004: {
    error: 'authorization_declined',
    redirected: 'access_denied',
    text: 'User declined to consent to access the app.',
  },
  70000: grant('Provided grant is invalid or malformed.'),
  70003: { error: 'unsupported_grant_type', text: "The app requested an unsupported grant type '{0}'." },
  70008: grant('The provided authorization code or refresh token has expired due to inactivity.'),
  70011: { error: 'invalid_scope', text: "The provided value for the input parameter 'scope' is not valid: {0}." },
  70016: {
    error: 'authorization_pending',
    text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  },
  70018: { error: 'bad_verification_code', text: 'The device code is not valid.' },
  70020: {
    error: 'expired_token',
    text: "The provided value for the input parameter 'device_code' is not valid. It has expired.",
  },
  70043: grant('The refresh token has expired or is invalid due to sign-in frequency checks by Conditional Access.', {
    suberror: 'bad_token',
  }),
  80012: grant('The user has attempted to log on outside of the allowed hours.'),
  90002: request(
    "Tenant '{0}' not found. Check that you have the correct tenant and are signing in to the correct cloud.",
  ),
  90033: { error: 'temporarily_unavailable', text: 'A transient error has occurred. Please try again.', status: 503 },
  90038: request("Tenant '{0}' belongs to the national cloud '{1}'."),
  90055: { error: 'temporarily_unavailable', text: 'There are too many incoming requests.', status: 429 },
  90094: grant('Admin consent is required for the permissions requested by this application.', {
    redirected: 'access_denied',
  }),
  500011: {
    error: 'invalid_resource',
    text: 'The resource principal named {0} was not found in the tenant named {1}.',
  },
  500014: { error: 'invalid_resource', text: "The service principal for resource '{0}' is disabled." },
  500121: grant('Authentication failed during strong authentication request.', { redirected: 'access_denied' }),
  500176: grant('The certificate authority that issued your certificate has not been set up in the tenant.'),
  500183: grant('The certificate has been revoked.'),
  500186: grant('Certificate-based authentication is not allowed for this user by policy.'),
  500187: grant('The certificate does not belong to the user who signs in.'),
  500200: grant("User account '{0}' is a personal account, which this application does not support."),
  500208: grant('The domain is not a valid login domain for the account type.'),
  501481: grant('The Code_Verifier does not match the code_challenge supplied in the authorization request.'),
  700016: {
    error: 'unauthorized_client',
    text: "Application with identifier '{0}' was not found in the directory '{1}'.",
  },
  700054: { error: 'unsupported_response_type', text: "response_type '{0}' is not enabled for the application." },
  700082: grant('The refresh token has expired due to inactivity.', { suberror: 'bad_token' }),
  900023: request("Specified tenant identifier '{0}' is neither a valid DNS name, nor a valid external domain."),
  900144: request("The request body must contain the following parameter: '{0}'."),
  900971: request('No reply address provided.'),
  1000502: grant('The provided certificate is not within its specified validity window.'),
  5000811: grant(
    'Unable to verify token signature. The signing key identifier does not match any valid registered keys.',
  ),
  9002313: request('Request is malformed or invalid.'),
} as const satisfies Readonly<Record<number, Wording>>;

export type AadstsNumber = keyof typeof wordings;

export const wordingOf = (number: AadstsNumber): Wording => wordings[number];
