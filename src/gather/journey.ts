import type { Route } from '../model/evidence.ts';
import type { Outcome } from '../model/failure.ts';
import type { Context } from './check.ts';
import type { Channel, HttpAnswer, SecureChannel } from './host/host.ts';

/** An open way to a host: plain, or with TLS on it. */
export type OpenWay = {
  readonly channel: Channel;
  readonly secure: SecureChannel | null;
  /** null through a proxy. */
  readonly address: string | null;
};

/** One request from name to last byte, with what each step gave. */
export type Journey = {
  readonly route: Route;
  readonly way: OpenWay | null;
  readonly outcome: Outcome<HttpAnswer>;
  readonly durationMs: number;
};

export declare function openTo(
  context: Context,
  to: { readonly name: string; readonly port: number; readonly tls: boolean },
  route: Route,
): Promise<Outcome<OpenWay>>;

export declare function fetchOver(
  context: Context,
  url: string,
  route: Route,
  options?: { readonly keepBytes?: number; readonly headers?: Readonly<Record<string, string>> },
): Promise<Journey>;
