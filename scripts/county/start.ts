import { randomBytes } from 'node:crypto';
import { seedDemo } from '../demo/seed';
import { Accounts } from './auth/accounts';
import type { Account, Admin, County, StartOptions } from './contract';
import { route } from './http/router';
import { CountyServer } from './http/server';
import { Databases } from './store/databases';

/** Starts the embedded county. Throws where the port is taken or the folder cannot be used. */
export async function startCounty(options: StartOptions = {}): Promise<County> {
  const log = options.log ?? (() => undefined);
  const admin: Admin = options.admin ?? { name: 'admin', password: randomBytes(12).toString('base64url') };
  const databases = new Databases(options.dataDir);
  const services = { databases, accounts: new Accounts(databases, admin) };
  const server = new CountyServer(route(services), log);
  const url = await server.listen(options.port ?? 0);
  log(`listening on ${url}`);
  const close = async (): Promise<void> => {
    await server.close();
    await databases.close();
    log('stopped');
  };
  const accounts = options.demo === true ? await seeded(url, admin, close) : [];
  const adminUrl = new URL(url);
  adminUrl.username = encodeURIComponent(admin.name);
  adminUrl.password = encodeURIComponent(admin.password);
  return {
    url,
    adminUrl: adminUrl.href.replace(/\/$/, ''),
    admin,
    accounts,
    close,
  };
}

/** A county that cannot be seeded is not left running. */
async function seeded(url: string, admin: Admin, close: () => Promise<void>): Promise<Account[]> {
  try {
    return await seedDemo(url, admin);
  } catch (error) {
    await close();
    throw error;
  }
}
