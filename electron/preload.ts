import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { OfficeBridge } from '@shared/ipc/bridge';
import { leavingMessage, lockMessage } from '@shared/ipc/channels';
import type { Channel, InputOf, OutputOf } from '@shared/ipc/channels';
import type { Answer } from '@shared/ipc/failure';
import type { LockReason } from '@shared/ipc/types';

const call = <C extends Channel>(channel: C, input?: InputOf<C>): Promise<Answer<OutputOf<C>>> =>
  ipcRenderer.invoke(channel, input) as Promise<Answer<OutputOf<C>>>;

const office = {
  vault: {
    status: () => call('vault:status'),
    create: (input) => call('vault:create', input),
    unlock: (input) => call('vault:unlock', input),
    lock: () => call('vault:lock'),
    lockLater: () => call('vault:lockLater'),
    changePassphrase: (input) => call('vault:changePassphrase', input),
    addPerson: (input) => call('vault:addPerson', input),
    removePerson: (input) => call('vault:removePerson', input),
    renewRecovery: (input) => call('vault:renewRecovery', input),
    recover: (input) => call('vault:recover', input),
    beginRekey: (input) => call('vault:beginRekey', input),
    endRekey: () => call('vault:endRekey'),
    markUsed: () => call('vault:markUsed'),
    noteUnsent: (count) => call('vault:noteUnsent', count),
    unsent: () => call('vault:unsent'),
    startOver: () => call('vault:startOver'),
    // The event itself stays here: it would hand the page a way to send anything anywhere.
    onLock: (listener) => {
      ipcRenderer.on(lockMessage, (_event, reason: LockReason) => listener(reason));
    },
  },
  county: {
    status: () => call('county:status'),
    signIn: (input) => call('county:signIn', input),
    setUrl: (url) => call('county:setUrl', url),
    signOut: () => call('county:signOut'),
  },
  backup: {
    state: () => call('backup:state'),
    begin: (input) => call('backup:begin', input),
    append: (input) => call('backup:append', input),
    finish: (input) => call('backup:finish', input),
    abort: (id) => call('backup:abort', id),
    chooseSecond: () => call('backup:chooseSecond'),
    forgetSecond: () => call('backup:forgetSecond'),
    choose: () => call('backup:choose'),
    open: (input) => call('backup:open', input),
    read: (token) => call('backup:read', token),
    rewind: (token) => call('backup:rewind', token),
    close: () => call('backup:close'),
    adopt: (input) => call('backup:adopt', input),
    setDataAside: () => call('backup:setDataAside'),
  },
  files: {
    save: (input) => call('files:save', input),
    pdf: (input) => call('files:pdf', input),
  },
  app: {
    disk: () => call('app:disk'),
    leave: () => call('app:leave'),
    onLeaving: (listener) => {
      ipcRenderer.on(leavingMessage, () => listener());
    },
    version: () => call('app:version'),
    clock: () => call('app:clock'),
    trustClock: () => call('app:trustClock'),
    showLogs: () => call('app:showLogs'),
    report: (input) => call('app:report', input),
  },
} satisfies OfficeBridge;

contextBridge.exposeInMainWorld('office', office);

/** The little of the page that is looked at here; the DOM library belongs to the renderer alone. */
interface Page {
  addEventListener(type: string, listener: () => void, capture?: boolean): void;
  document: { querySelector(selector: string): { childElementCount: number } | null };
}
const page = globalThis as unknown as Page;
const scriptFailed = 'minqingben:script-failed';

// A script that fails while the page is still blank would leave a clerk with a white window and nothing to do. Errors
// are told only to the world that they happen in, so a listener in the page's own world passes the news on.
void webFrame.executeJavaScript(
  `for (const type of ['error', 'unhandledrejection'])
    addEventListener(type, () => dispatchEvent(new Event('${scriptFailed}')), true);`,
);
page.addEventListener(scriptFailed, () => {
  if (page.document.querySelector('#root')?.childElementCount === 0) void call('app:bootFailed');
});
