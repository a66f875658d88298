/** Why the sign-in client stopped. A closed list. */
export type SignInErrorCode =
  // The way
  | 'no-answer'
  | 'answer-redirected'
  | 'answer-too-large'
  | 'answer-not-json'
  | 'answer-not-xml'
  | 'answer-malformed'
  | 'http-error'
  // The service said no
  | 'service-refused'
  | 'page-refused'
  | 'authority-unknown'
  | 'federation-fault'
  | 'federation-without-endpoint'
  // The service's description of itself
  | 'issuer-wrong'
  | 'endpoint-elsewhere'
  // The answer that came through the browser
  | 'redirect-elsewhere'
  | 'redirect-issuer-wrong'
  | 'redirect-state-wrong'
  | 'redirect-without-code'
  // The identity token
  | 'token-missing'
  | 'token-malformed'
  | 'token-algorithm-refused'
  | 'token-key-unknown'
  | 'token-signature-wrong'
  | 'token-issuer-wrong'
  | 'token-audience-wrong'
  | 'token-nonce-wrong'
  | 'token-expired'
  | 'token-not-yet-valid'
  // The person, the card, the clock
  | 'card-refused'
  | 'code-expired'
  | 'cancelled'
  | 'timed-out';

/** Thrown by the sign-in client. Branch on `code`; `cause` holds what was really received. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly code: SignInErrorCode;
  constructor(code: SignInErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
