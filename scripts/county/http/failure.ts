/** An answer that is an error, with CouchDB's own words where it has some. */
export class Failure extends Error {
  readonly status: number;
  readonly error: string;
  readonly reason: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, error: string, reason: unknown, headers: Record<string, string> = {}) {
    super(`${status} ${error}`);
    this.name = 'Failure';
    this.status = status;
    this.error = error;
    this.reason = reason;
    this.headers = headers;
  }
}

export const badRequest = (reason: string): Failure => new Failure(400, 'bad_request', reason);
export const notFound = (reason = 'missing'): Failure => new Failure(404, 'not_found', reason);
export const noDatabase = (): Failure => notFound('Database does not exist.');
export const conflict = (): Failure => new Failure(409, 'conflict', 'Document update conflict.');
export const notAdmin = (): Failure => new Failure(401, 'unauthorized', 'You are not a server admin.');
export const wrongMethod = (allowed: string): Failure =>
  new Failure(405, 'method_not_allowed', `Only ${allowed} allowed`, { Allow: allowed });
export const wrongPassword = (headers: Record<string, string> = {}): Failure =>
  new Failure(401, 'unauthorized', 'Name or password is incorrect.', headers);

/** The status that a refusal of validate_doc_update has where it is the whole answer. */
export function verdictStatus(error: string): number {
  if (error === 'forbidden') return 403;
  return error === 'unauthorized' ? 401 : 500;
}
