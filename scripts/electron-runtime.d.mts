export interface ElectronRuntime {
  /** Folder of the unpacked runtime. */
  dist: string;
  executablePath: string;
  version: string | undefined;
  /** Where it came from. */
  source: string;
}

/** Finds or fetches an Electron runtime; progress on stderr. Throws when there is none to be had. */
export function electronRuntime(): Promise<ElectronRuntime>;

/** Executable and arguments that start the app in `folder` (this checkout, unless another is named). */
export function electronExecutable(folder?: string): Promise<{ executablePath: string; args: string[] }>;

/** The same for Playwright's `_electron.launch`: the app waits until Playwright is attached. */
export function electronForPlaywright(folder?: string): Promise<{ executablePath: string; args: string[] }>;
