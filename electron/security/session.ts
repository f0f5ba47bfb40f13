import type { Session } from 'electron';
import { isOurs } from './origin';

/**
 * What the page may do beyond showing itself: copy a text it made (a clerk pastes notices into chats), and ask that
 * its database is not thrown away when the disk runs low. Camera, place, notifications and all the rest: no.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage']);

/** Whether a permission is given to a page; anything not named is refused. */
export const mayHave = (permission: string, page: string): boolean => granted.has(permission) && isOurs(page);

/** Refuses permissions, devices and downloads of the session that shows the app. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, callback) => {
    callback(mayHave(permission, contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, from) => mayHave(permission, from));
  session.setDevicePermissionHandler(() => false);
  // Files leave through the save dialog of services/files, where writing is checked.
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
