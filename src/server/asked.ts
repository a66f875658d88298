import type { IncomingHttpHeaders } from 'node:http';

/** What somebody asks of the server, before its body is read. */
export type AskedHead = {
  readonly method: string;
  /** As it was sent, still written for addresses. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** The address of whoever asks; undefined when the connection is gone already. */
  readonly from?: string | undefined;
};

/** The fields of the form that was sent; none for a mere question. */
export type Asked = AskedHead & { readonly form: URLSearchParams };

/** Lines as they come, until the one who listens goes away. */
export type Stream = (write: (text: string) => void, signal: AbortSignal) => Promise<void>;

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | Stream;
};

const typed = (type: string, status: number, body: Answer['body'], headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body,
});

/** `policy` in place of that of all other pages. */
export const pageAnswerUnder = (policy: string, body: string): Answer =>
  typed('text/html; charset=utf-8', 200, body, { 'content-security-policy': policy });

export const jsonAnswer = (value: unknown): Answer => typed('application/json', 200, JSON.stringify(value));

export const pageAnswer = (body: string, status = 200): Answer => typed('text/html; charset=utf-8', status, body);

export const redirectTo = (location: string): Answer =>
  typed('text/plain; charset=utf-8', 303, `Go to ${location}\n`, { location });

export const streamAnswer = (stream: Stream): Answer => typed('text/event-stream', 200, stream);

/** A file to keep. Its name is ours, never that of a person. */
export const fileAnswer = (name: string, type: string, body: string): Answer =>
  typed(type, 200, body, { 'content-disposition': `attachment; filename="${name}"` });

/** A picture that is made when it is asked for. */
export const pictureAnswer = (body: string): Answer => typed('image/svg+xml', 200, body);

export const assetAnswer = (type: string, body: Buffer): Answer => typed(type, 200, body);
