import { checkSecurity, isDatabaseAdmin } from '../auth/security';
import { asObject, type Answer, type Exchange } from '../http/exchange';
import { Failure } from '../http/failure';
import { demandMethod, openDatabase, type Services } from './services';

/** `/{db}/_security` */
export async function security(services: Services, exchange: Exchange): Promise<Answer> {
  demandMethod(exchange, 'GET', 'HEAD', 'PUT');
  const { entry } = openDatabase(services, exchange);
  if (exchange.reads) return { body: entry.security };
  if (!isDatabaseAdmin(exchange.who, entry.security)) {
    throw new Failure(401, 'unauthorized', 'You are not a db or server admin.');
  }
  const wanted = asObject(await exchange.json(), 'Security object');
  checkSecurity(wanted);
  entry.security = wanted;
  services.databases.save();
  return { body: { ok: true } };
}
