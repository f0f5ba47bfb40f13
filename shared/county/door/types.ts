/** One call to the county as the door makes it; `url` is complete and `headers` hold wanted ones only. */
export interface DoorRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  signal?: unknown;
}

/** The county's answer. `Body` is whatever the host streams: it passes through the door unread. */
export interface DoorReply<Body> {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  setCookies: string[];
  body: Body;
  text(): Promise<string>;
}

/**
 * How the host reaches the county. Must not follow redirects and must keep no cookies of its own.
 * Throws when no answer came (no network, name unknown, TLS not valid, aborted).
 */
export type DoorSend<Body> = (request: DoorRequest) => Promise<DoorReply<Body>>;

export interface DoorAccount {
  /** As `parseCountyUrl` gives it. */
  url: string;
  user: string;
  password: string;
}

export interface DoorSession {
  url: string;
  user: string;
  roles: string[];
}

/** What the window asks for under /county. */
export interface ForwardRequest {
  method: string;
  /** Path and query after `/county`, beginning with `/`. */
  target: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  signal?: unknown;
}

/** Why the door answered itself; also the header `x-mqb-door`. */
export type DoorFault =
  | 'noAddress'
  | 'signedOut'
  | 'unreachable'
  | 'timeout'
  | 'tls'
  | 'captivePortal'
  | 'refused';

/** What the window gets: the county's answer, or one the door wrote itself. */
export type ForwardReply<Body> =
  | { kind: 'county'; status: number; headers: Record<string, string>; body: Body }
  | { kind: 'door'; fault: DoorFault; status: number; headers: Record<string, string>; body: string };
