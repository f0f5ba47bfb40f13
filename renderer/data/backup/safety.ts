/** Makes a backup before something that changes much; set while the session is open and the host can. */
let make: (() => Promise<void>) | undefined;

export function setSafetyBackup(next: (() => Promise<void>) | undefined): void {
  make = next;
}

/** Before an import. Never keeps it from happening: its own undo is there too, and a failed backup has been reported. */
export async function backUpBeforeImport(): Promise<void> {
  await make?.();
}
