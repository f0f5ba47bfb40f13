import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Takes out the starter for unpacked apps that a development runtime brings along. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'darwin') return;
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
