/** The port on which AD FS asks for certificates, beside 443. */
export const STS_CERTIFICATE_PORT = 49_443;
