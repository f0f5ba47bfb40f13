import { sessionCookie } from '../auth/cookie';
import { asObject, parseJson, type Answer, type Exchange } from '../http/exchange';
import { Failure, wrongPassword } from '../http/failure';
import { demandMethod, type Services } from './services';

/** `/_session`: who am I, sign in, sign out. */
export async function session({ accounts }: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'POST', 'DELETE');
  const ended = { 'Set-Cookie': sessionCookie('', '') };
  if (exchange.method === 'DELETE') return { headers: ended, body: { ok: true } };
  if (exchange.reads) {
    const info = { authentication_handlers: ['cookie', 'default'], authenticated: exchange.authenticated };
    return { body: { ok: true, userCtx: exchange.who, info } };
  }
  const { name, password } = await credentials(exchange);
  const who = await accounts.check(name, password);
  const known = who && (await accounts.session(name));
  if (known === undefined) throw wrongPassword(ended);
  return {
    headers: { 'Set-Cookie': sessionCookie(name, known.secret) },
    body: { ok: true, name, roles: known.who.roles },
  };
}

async function credentials(exchange: Exchange): Promise<{ name: string; password: string }> {
  const type = (exchange.header('content-type') ?? '').toLowerCase();
  const bytes = await exchange.bytes();
  let fields: Record<string, unknown>;
  if (type.startsWith('application/json')) fields = asObject(parseJson(bytes), 'Request body');
  else if (type.startsWith('application/x-www-form-urlencoded')) {
    fields = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  } else {
    const reason = "Content-Type must be 'application/x-www-form-urlencoded' or 'application/json'";
    throw new Failure(415, 'bad_content_type', reason);
  }
  const { name = fields.username, password } = fields;
  return {
    name: typeof name === 'string' ? name : '',
    password: typeof password === 'string' ? password : '',
  };
}
