import type { SessionInfo } from '@shared/county/wire';
import { type RequestOptions, Requester } from './http/request';

/** Who the county says is signed in, with the roles as they are now; undefined for nobody. Throws CountyFault. */
export async function readSession(
  options: RequestOptions,
  signal?: AbortSignal,
): Promise<{ user: string; roles: string[] } | undefined> {
  const http = new Requester(options);
  const session = await http.json<SessionInfo>('GET', '/_session', { signal });
  const context = session?.userCtx;
  http.checked(context, Array.isArray(context?.roles));
  return context.name === null ? undefined : { user: context.name, roles: context.roles };
}
