import type { OfficeBridge } from '@shared/ipc/bridge';

declare global {
  interface Window {
    /** Put there by the preload; absent in a plain browser. */
    office?: OfficeBridge;
  }
}
