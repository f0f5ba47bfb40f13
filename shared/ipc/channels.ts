import type {
  AdoptBackupInput,
  AppendBackupInput,
  BackupInfo,
  BackupMade,
  BackupState,
  BeginBackupInput,
  DiskRoom,
  FinishBackupInput,
  OpenBackupInput,
  OpenedBackup,
} from './backup';
import type {
  AddPersonInput,
  BeginRekeyInput,
  ChangePassphraseInput,
  ClockStatus,
  CountySession,
  CountyStatus,
  KeyRing,
  PassphraseInput,
  PdfInput,
  RecoverInput,
  RemovePersonInput,
  RenewRecoveryInput,
  ReportInput,
  SaveFileInput,
  SignInInput,
  UnlockInput,
  UnsentNote,
  VaultStatus,
} from './types';

/** One line per capability that the window has on the machine: what goes in, what comes out. */
export interface ChannelMap {
  'vault:status': { input: undefined; output: VaultStatus };
  'vault:create': { input: PassphraseInput; output: KeyRing };
  'vault:unlock': { input: UnlockInput; output: KeyRing };
  'vault:lock': { input: undefined; output: undefined };
  /** The page answers a wish from the menu: not at once. */
  'vault:lockLater': { input: undefined; output: undefined };
  'vault:changePassphrase': { input: ChangePassphraseInput; output: undefined };
  'vault:addPerson': { input: AddPersonInput; output: string };
  'vault:removePerson': { input: RemovePersonInput; output: undefined };
  'vault:renewRecovery': { input: RenewRecoveryInput; output: string };
  'vault:recover': { input: RecoverInput; output: KeyRing };
  /** Makes another data key, or gives the one whose change is under way. */
  'vault:beginRekey': { input: BeginRekeyInput; output: KeyRing };
  /** Nothing is sealed with an earlier key any more. */
  'vault:endRekey': { input: undefined; output: undefined };
  'vault:markUsed': { input: undefined; output: undefined };
  'vault:noteUnsent': { input: number; output: undefined };
  /** Known also while the data is locked. */
  'vault:unsent': { input: undefined; output: UnsentNote | undefined };
  /** Deletes everything of this PC and ends the app. */
  'vault:startOver': { input: undefined; output: undefined };
  'county:status': { input: undefined; output: CountyStatus };
  'county:signIn': { input: SignInInput; output: CountySession };
  'county:setUrl': { input: string; output: undefined };
  'county:signOut': { input: undefined; output: undefined };
  'backup:state': { input: undefined; output: BackupState };
  /** Gives an id for the pieces that follow; undefined when the person cancelled. */
  'backup:begin': { input: BeginBackupInput; output: string | undefined };
  'backup:append': { input: AppendBackupInput; output: undefined };
  'backup:finish': { input: FinishBackupInput; output: BackupMade };
  'backup:abort': { input: string; output: undefined };
  'backup:chooseSecond': { input: undefined; output: undefined };
  'backup:forgetSecond': { input: undefined; output: undefined };
  /** A file that the person chooses. */
  'backup:choose': { input: undefined; output: BackupInfo | undefined };
  /** Proves the whole file before it answers. */
  'backup:open': { input: OpenBackupInput; output: OpenedBackup };
  'backup:read': { input: string; output: string | undefined };
  'backup:rewind': { input: string; output: undefined };
  'backup:close': { input: undefined; output: undefined };
  /** Makes this PC's keys from those of the opened backup. */
  'backup:adopt': { input: AdoptBackupInput; output: KeyRing };
  /** Puts aside what cannot be opened: database files, or the whole data folder. */
  'backup:setDataAside': { input: undefined; output: undefined };
  'files:pdf': { input: PdfInput; output: Uint8Array };
  'files:save': { input: SaveFileInput; output: string | undefined };
  'app:disk': { input: undefined; output: DiskRoom };
  /** The page is done with what it does before the window closes. */
  'app:leave': { input: undefined; output: undefined };
  'app:version': { input: undefined; output: string };
  'app:clock': { input: undefined; output: ClockStatus };
  'app:trustClock': { input: undefined; output: undefined };
  'app:showLogs': { input: undefined; output: undefined };
  'app:report': { input: ReportInput; output: undefined };
  /** Said by the preload when a script failed before anything was on screen. */
  'app:bootFailed': { input: undefined; output: undefined };
}

/** Said by the machine to the window, with a LockReason. */
export const lockMessage = 'app:lock';

/** Said by the machine to the window that a person closes: what is still to be done is done, then `app:leave`. */
export const leavingMessage = 'app:leaving';

export type Channel = keyof ChannelMap;
export type InputOf<C extends Channel> = ChannelMap[C]['input'];
export type OutputOf<C extends Channel> = ChannelMap[C]['output'];
