import { join } from 'node:path';
import { Door } from '@shared/county/door';
import { app, net, powerMonitor, protocol, safeStorage, session, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { backupDialogs } from './app/backup-dialogs';
import { bootFailedPage, showBootFailed, watchBoot } from './app/boot-failed';
import { watchCrashes, watchFaults } from './app/crash';
import { finishDataAside, setDataAside, setDataAsideLater } from './app/data-aside';
import { setFolderAside } from './app/folder-aside';
import { chooseFolders } from './app/folders';
import type { Folders } from './app/folders';
import { lastWork } from './app/last-work';
import type { LastWork } from './app/last-work';
import { isFirstInstance, keepOneWindow } from './app/lifecycle';
import { locker } from './app/lock';
import { setMenu } from './app/menu';
import { saveDialog } from './app/save-dialog';
import { beginStartOver, finishStartOver } from './app/start-over';
import { showPlace } from './app/show-place';
import { openWindow } from './app/window';
import { CountyKeeper } from './county/keeper';
import { respondFromCounty } from './county/respond';
import { sendOver } from './county/send';
import type { CountyBody } from './county/send';
import type { Handlers } from './ipc/answer';
import { backupHandlers } from './ipc/handlers/backup';
import { countyHandlers } from './ipc/handlers/county';
import { folderHandlers } from './ipc/handlers/folder';
import { machineHandlers } from './ipc/handlers/machine';
import { vaultHandlers } from './ipc/handlers/vault';
import { register } from './ipc/register';
import { lockContents } from './security/contents';
import { scheme } from './security/origin';
import { respond } from './security/protocol';
import type { AppResponder } from './security/protocol';
import { lockSession } from './security/session';
import { realDisk } from './services/backup/disk';
import { BackupKeeper } from './services/backup/keeper';
import { BackupOpener } from './services/backup/opener';
import { checkClock, trustClock } from './services/clock';
import { damageWatch, dataFault } from './services/data-fault';
import { diskRoom } from './services/disk-room';
import { folderFault } from './services/folder-fault';
import type { Place } from './services/folder-fault';
import { openLog } from './services/logs';
import type { Log } from './services/logs';
import { noteUnsent, unsentNote } from './services/unsent';
import { safeStorageStore } from './vault/system-store';
import { Vault } from './vault/vault';

const devTools = !app.isPackaged;
let window: BrowserWindow | undefined;
let disabling = false;

function open(userData: string, log: Log, last: LastWork): BrowserWindow {
  const made = openWindow({ userData, preload: join(__dirname, 'preload.cjs'), devTools, log });
  watchBoot(made.webContents, log);
  watchCrashes(made, log);
  last.watch(made);
  made.on('closed', () => {
    window = undefined;
  });
  window = made;
  return made;
}

const bootFailed = async (log: Log): Promise<void> => {
  log.error('the page did not start: a script failed');
  if (window) await showBootFailed(window.webContents);
};

function serve(county: AppResponder['county']): void {
  lockSession(session.defaultSession);
  protocol.handle(scheme, (request) =>
    respond(request, { root: join(__dirname, '../renderer'), bootFailedPage, county }),
  );
}

/** Says why the data folder cannot be used; nothing else can be done in this window. */
function startWithout(place: Place, { userData }: Folders, log: Log): void {
  const version = app.getVersion();
  serve(() => Promise.resolve(new Response(null, { status: 503 })));
  register(
    folderHandlers({
      log,
      version,
      fault: () => folderFault(place),
      startAnew: () => {
        app.relaunch();
        app.exit();
      },
      setAside: () => setFolderAside(place.folder),
      showPlace: () => showPlace(place.folder),
      leave: () => app.quit(),
      bootFailed: () => bootFailed(log),
    }),
    log,
  );
  setMenu({ version, devTools });
  const openIt = (): BrowserWindow => open(userData, log, lastWork({ isOpen: () => false }));
  keepOneWindow({ open: openIt, current: () => window });
  openIt();
}

function start({ userData, logs }: Folders, log: Log): void {
  const version = app.getVersion();
  const showLogs = async (): Promise<void> => {
    await shell.openPath(logs);
  };
  const watch = damageWatch(
    userData,
    (file) => log.error(`the database is damaged: ${file}`),
    (file) => log.info(`a half-written end was taken off the database: ${file}`),
  );
  const vault = new Vault({
    folder: userData,
    system: safeStorageStore(safeStorage, process.platform),
    fault: async (setUp, deep) =>
      (await dataFault(userData, setUp)) ?? (deep && (await watch.isDamaged()) ? 'dataDamaged' : undefined),
    stillDisabled: (keys) => keeper.askDisabled(keys),
  });
  const door = new Door<CountyBody>(sendOver((url, init) => net.fetch(url, init)));
  const presetUrl = process.env['MINQINGBEN_COUNTY_URL'];
  const keeper: CountyKeeper<CountyBody> = new CountyKeeper({
    folder: userData,
    door,
    keys: () => vault.openKeys(),
    presetUrl,
  });
  const dialog = saveDialog(() => window);
  const shut = (): void => {
    vault.lock();
    keeper.vaultShut();
    // A backup that is being made or looked at has keys of its own.
    void backups.shut();
    void opener.close();
  };
  const { lock, later, locked } = locker({
    window: () => window,
    isOpen: () => vault.dataKey() !== undefined,
    shut,
  });
  const disabled = (): void => {
    // Told once: the page asks the county many things at a time.
    if (disabling || !vault.dataKey()) return;
    disabling = true;
    log.warn('the county took the account out of use');
    lock('disabled');
    void vault.markDisabled().finally(() => {
      disabling = false;
    });
  };

  const last = lastWork({ isOpen: () => vault.dataKey() !== undefined });
  const { chooseFile, chooseFolder } = backupDialogs(() => window);
  const backups = new BackupKeeper({
    userData,
    disk: realDisk,
    version,
    dataKey: () => vault.dataKey(),
    vault: () => vault.content(),
    choosePlace: (name) => dialog.ask(name),
    chooseFolder,
    begun: () => last.begun(),
  });
  const opener = new BackupOpener({
    disk: realDisk,
    dataKeys: () => (vault.dataKey() ? vault.allKeys() : Promise.resolve([])),
    all: () => backups.all(),
    pc: () => backups.pc(),
    chooseFile,
    adopt: (content, dataKey, given) => vault.adopt(content, dataKey, given),
  });
  const putDataAside = async (): Promise<void> => {
    log.warn('the database is put aside');
    if ((await dataFault(userData, true)) === 'dataDamaged' || (await watch.isDamaged())) {
      setDataAside(userData);
      return;
    }
    setDataAsideLater(userData);
    app.relaunch();
    app.exit();
  };

  serve((asked, target) => respondFromCounty(door, asked, target, disabled));
  // Named, so that the compiler asks for every channel.
  const handlers: Handlers = {
    ...vaultHandlers(vault, {
      opened: () => keeper.vaultOpened(),
      shut: () => {
        locked();
        shut();
      },
      lockLater: later,
      unsent: { note: (count) => noteUnsent(userData, count), read: () => unsentNote(userData) },
      startOver: async () => {
        await beginStartOver(userData);
        log.info('starting over');
        app.exit();
      },
    }),
    ...backupHandlers(backups, opener, {
      opened: () => keeper.vaultOpened(),
      setDataAside: putDataAside,
    }),
    ...countyHandlers(keeper),
    ...machineHandlers({
      dialog,
      contents: () => window?.webContents,
      log,
      version,
      diskRoom: () => diskRoom(userData),
      leave: () => last.done(),
      clock: { check: () => checkClock(userData), trust: () => trustClock(userData) },
      showLogs,
      bootFailed: () => bootFailed(log),
    }),
  };
  register(handlers, log);
  setMenu({ version, devTools, showLogs: () => void showLogs(), lock: () => lock('menu') });
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('suspend'));
  keepOneWindow({ open: () => open(userData, log, last), current: () => window });
  // Seen to while the passphrase is typed, so that unlocking does not wait for it.
  watch.begin();
  log.info(`started ${version}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`);
  open(userData, log, last);
}

function run(folders: Folders): void {
  const log = openLog(folders.logs, { echo: devTools });
  watchFaults(log, folders.logs);
  // Electron puts the product's name there as it is; Chinese letters in a header trip up proxies on the way to the county.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\s/]*[^\x20-\x7E][^\s/]*(?=\/)/, 'minqingben');
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, {
      open: (address) => void shell.openExternal(address),
      refused: (what) => log.warn(`refused: ${what}`),
    });
  });
  const { unusable } = folders;
  void app.whenReady().then(() => (unusable ? startWithout(unusable, folders, log) : start(folders, log)));
}

const folders = chooseFolders();
if (folders?.unusable) run(folders);
else if (folders && isFirstInstance()) {
  finishStartOver(folders.userData);
  finishDataAside(folders.userData);
  run(folders);
} else if (folders) app.quit();
